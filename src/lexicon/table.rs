//! The trie of all phrases, read from the bytes that the build script wrote.
//!
//! Layout (little endian): see `build/trie.rs`. Opening it costs one pass over the counts and one over the syllables,
//! whose hash table is not shipped, since it does not compress.

use std::sync::OnceLock;

/// The rows behind the phrases.
#[allow(clippy::unreadable_literal, clippy::large_stack_arrays, reason = "generated")]
pub mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

use tables::Table;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// Number of a syllable that no phrase has.
pub const UNKNOWN: u16 = u16::MAX;

/// The opened trie.
pub struct Trie {
    slots: Vec<u16>,
    /// Where each syllable begins in `spelling`, and the end of the last.
    starts: Vec<u32>,
    spelling: &'static [u8],
    /// One byte a syllable: whether it is built like a Vietnamese one.
    vietnamese: &'static [u8],
    /// Syllable on the way to each node.
    syllables: Vec<u16>,
    /// First child of each node, and the end of the last.
    children: Vec<u32>,
    /// First entry of each node, and the end of the last.
    entries: Vec<u32>,
    tables: &'static [u8],
    rows: Vec<u16>,
    /// Node below the root for each syllable, 0 for none.
    roots: Vec<u32>,
}

/// The one trie of the program.
pub fn trie() -> &'static Trie {
    static TRIE: OnceLock<Trie> = OnceLock::new();
    TRIE.get_or_init(Trie::open)
}

/// Opens the tables anew, as the first call of [`lex`](super::lex) does; returns the number of nodes. For the benches.
#[must_use]
pub fn open() -> usize {
    Trie::open().syllables.len()
}

impl Trie {
    fn open() -> Self {
        let mut bytes = Reader(BYTES);
        let [syllables, spelling, nodes, entries] = std::array::from_fn(|_| bytes.u32() as usize);
        let starts = sums(0, bytes.take(syllables).iter().map(|&n| u32::from(n)));
        let spelling = bytes.take(spelling);
        let vietnamese = bytes.take(syllables);
        let distances = bytes.u16s(nodes);
        let children = sums(1, bytes.u16s(nodes).into_iter().map(u32::from));
        let node_entries = sums(0, bytes.take(nodes).iter().map(|&n| u32::from(n)));
        let tables = bytes.take(entries);
        let rows = bytes.u16s(entries);
        let node_syllables = undo_distances(distances, &children);
        let slots = hash_table(&starts, spelling);
        let mut roots = vec![0; syllables];
        for node in children[0]..children[1] {
            roots[usize::from(node_syllables[node as usize])] = node;
        }
        Self {
            slots,
            starts,
            spelling,
            vietnamese,
            syllables: node_syllables,
            children,
            entries: node_entries,
            tables,
            rows,
            roots,
        }
    }

    /// Number of a folded token, [`UNKNOWN`] if no phrase has it.
    pub fn syllable(&self, folded: &str) -> u16 {
        let mask = self.slots.len() - 1;
        let mut slot = hash(folded.as_bytes()) as usize & mask;
        loop {
            let Some(number) = self.slots[slot].checked_sub(1) else { return UNKNOWN };
            let n = usize::from(number);
            if &self.spelling[self.starts[n] as usize..self.starts[n + 1] as usize] == folded.as_bytes() {
                return number;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Whether a syllable is built like a Vietnamese one.
    pub fn is_vietnamese(&self, syllable: u16) -> bool {
        self.vietnamese[usize::from(syllable)] == 1
    }

    /// The node below the root, or below another node, for a syllable.
    pub fn child(&self, node: Option<u32>, syllable: u16) -> Option<u32> {
        let Some(node) = node else {
            return self.roots.get(usize::from(syllable)).copied().filter(|&n| n > 0);
        };
        let (from, to) = (self.children[node as usize], self.children[node as usize + 1]);
        let found = self.syllables[from as usize..to as usize].binary_search(&syllable).ok()?;
        u32::try_from(found).ok().map(|i| from + i)
    }

    /// Tables and rows of the phrases that end at a node.
    pub fn entries(&self, node: u32) -> impl Iterator<Item = (Table, u16)> + '_ {
        (self.entries[node as usize]..self.entries[node as usize + 1])
            .map(|e| (Table::ALL[usize::from(self.tables[e as usize])], self.rows[e as usize]))
    }
}

/// Distances from the elder sibling → syllables.
fn undo_distances(mut syllables: Vec<u16>, children: &[u32]) -> Vec<u16> {
    for family in children.windows(2) {
        let mut elder = 0;
        for syllable in &mut syllables[family[0] as usize..family[1] as usize] {
            *syllable += elder;
            elder = *syllable;
        }
    }
    syllables
}

/// Open addressing with linear probing, half full at the most; a slot holds a syllable's number plus one.
fn hash_table(starts: &[u32], spelling: &[u8]) -> Vec<u16> {
    let size = (starts.len() * 2).next_power_of_two();
    let mut slots = vec![0u16; size];
    for (number, ends) in (1u16..).zip(starts.windows(2)) {
        let mut slot = hash(&spelling[ends[0] as usize..ends[1] as usize]) as usize & (size - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (size - 1);
        }
        slots[slot] = number;
    }
    slots
}

/// FNV-1a, 32 bits: short keys, no state.
fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0x811C_9DC5, |h, &b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

fn sums(first: u32, counts: impl Iterator<Item = u32>) -> Vec<u32> {
    std::iter::once(first)
        .chain(counts.scan(first, |sum, n| {
            *sum += n;
            Some(*sum)
        }))
        .collect()
}

struct Reader(&'static [u8]);

impl Reader {
    fn take(&mut self, n: usize) -> &'static [u8] {
        let (head, rest) = self.0.split_at(n);
        self.0 = rest;
        head
    }

    fn u32(&mut self) -> u32 {
        self.take(4).iter().rev().fold(0, |n, &b| n << 8 | u32::from(b))
    }

    fn u16s(&mut self, n: usize) -> Vec<u16> {
        self.take(n * 2).chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect()
    }
}
