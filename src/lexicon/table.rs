//! The trie of all phrases, built from the text that the build script wrote.
//!
//! What is shipped is a coded list of sorted phrases (`build/lexicon.rs`), since that compresses best; a trie over its
//! tokens is built at the first call, in one pass and a few milliseconds. A step of the trie is one look-up in a hash
//! table keyed by node and token.

use std::sync::OnceLock;

/// The rows behind the phrases.
#[allow(clippy::unreadable_literal, clippy::large_stack_arrays, reason = "generated")]
pub mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

use tables::Table;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// Number of a token that no phrase has.
pub const UNKNOWN: u16 = u16::MAX;

/// The root of the trie.
pub const ROOT: u32 = 0;

/// The built trie.
pub struct Trie {
    /// Open addressing: number of a token plus one.
    slots: Vec<u16>,
    /// The spellings of all tokens, one behind the other.
    spellings: String,
    /// Where each spelling ends.
    ends: Vec<u32>,
    /// One bit a token: whether it is built like a Vietnamese syllable.
    vietnamese: &'static [u8],
    /// Where each token leads from the root; the root if nowhere.
    roots: Vec<u32>,
    /// Number of tokens.
    tokens: u32,
    /// Open addressing: node and token of a step, and where it leads.
    steps: Vec<(u32, u32)>,
    /// First entry of each node, and the end of the last.
    first_entry: Vec<u32>,
    entries: Vec<(Table, u16)>,
}

/// The one trie of the program.
pub fn trie() -> &'static Trie {
    static TRIE: OnceLock<Trie> = OnceLock::new();
    TRIE.get_or_init(Trie::build)
}

/// Builds the trie anew, as the first call of [`lex`](super::lex) does; returns the number of nodes. For the benches.
#[must_use]
pub fn open() -> usize {
    Trie::build().first_entry.len() - 1
}

impl Trie {
    fn build() -> Self {
        let mut bytes = Reader(BYTES);
        let [phrases, alphabet, text, rows, tokens] = std::array::from_fn(|_| bytes.u32());
        let phrases = phrases as usize;
        // The build script wrote it from a string.
        let alphabet = std::str::from_utf8(bytes.take(alphabet as usize)).unwrap_or_default();
        let alphabet: Vec<char> = alphabet.chars().collect();
        let mut text = bytes.take(text as usize).split(|&code| code == b'\n');
        let shares = bytes.take(phrases + Table::ALL.len());
        let mut ages = Reader(bytes.take(rows as usize));
        let mut trie = Self {
            slots: vec![0; (tokens as usize * 2).next_power_of_two()],
            spellings: String::new(),
            ends: Vec::with_capacity(tokens as usize),
            vietnamese: bytes.0,
            // About three nodes to two phrases; half full at the most.
            steps: vec![(0, 0); (phrases * 3).next_power_of_two()],
            roots: vec![ROOT; tokens as usize],
            tokens,
            first_entry: Vec::new(),
            entries: Vec::new(),
        };
        let mut nodes = 1;
        let mut found: Vec<(u32, Table, u16)> = Vec::with_capacity(phrases);
        let mut path: Vec<u32> = Vec::new();
        let mut spelling = String::new();
        for (&table, shares) in Table::ALL.iter().zip(shares.split(|&shared| shared == 0)) {
            path.clear();
            let mut recent: Vec<u16> = Vec::new();
            for &shared in shares {
                path.truncate(usize::from(shared) - 1);
                for token in text.next().unwrap_or_default().split(|&code| code == b' ') {
                    spelling.clear();
                    spelling.extend(token.iter().map(|&code| {
                        usize::from(code).checked_sub(128).map_or(char::from(code), |place| alphabet[place])
                    }));
                    let node = path.last().copied().unwrap_or(ROOT);
                    let token = trie.number(&spelling);
                    path.push(trie.step_or_new(node, token, &mut nodes));
                }
                let row = row(&mut recent, ages.leb128() as usize);
                found.extend(path.last().map(|&node| (node, table, row)));
            }
        }
        trie.enter(&found, nodes as usize);
        trie
    }

    /// Sorts the entries by node.
    fn enter(&mut self, found: &[(u32, Table, u16)], nodes: usize) {
        let mut first = vec![0u32; nodes + 1];
        for &(node, ..) in found {
            first[node as usize + 1] += 1;
        }
        for node in 0..nodes {
            first[node + 1] += first[node];
        }
        let mut next = first.clone();
        self.entries =
            found.first().map(|&(_, table, row)| vec![(table, row); found.len()]).unwrap_or_default();
        for &(node, table, row) in found {
            self.entries[next[node as usize] as usize] = (table, row);
            next[node as usize] += 1;
        }
        self.first_entry = first;
    }

    fn number(&mut self, token: &str) -> u16 {
        let slot = self.slot(token);
        if self.slots[slot] == 0 {
            self.spellings.push_str(token);
            self.ends.push(u32::try_from(self.spellings.len()).unwrap_or(u32::MAX));
            // The build script counts the tokens and stops at what does not fit.
            self.slots[slot] = u16::try_from(self.ends.len()).unwrap_or(0);
        }
        self.slots[slot] - 1
    }

    /// Where a token stands, or would stand.
    fn slot(&self, token: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(token.as_bytes()) as usize & mask;
        while self.slots[slot] != 0 && self.spelling(self.slots[slot] - 1) != token.as_bytes() {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn spelling(&self, token: u16) -> &[u8] {
        let token = usize::from(token);
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.spellings.as_bytes()[start as usize..self.ends[token] as usize]
    }

    /// Number of a folded token, [`UNKNOWN`] if no phrase has it.
    pub fn token(&self, folded: &str) -> u16 {
        self.slots[self.slot(folded)].wrapping_sub(1)
    }

    /// Whether a token is built like a Vietnamese syllable.
    pub fn is_vietnamese(&self, token: u16) -> bool {
        self.vietnamese[usize::from(token / 8)] >> (token % 8) & 1 == 1
    }

    fn step_or_new(&mut self, node: u32, token: u16, nodes: &mut u32) -> u32 {
        let to = if node == ROOT {
            &mut self.roots[usize::from(token)]
        } else {
            let (slot, key) = self.step_slot(node, token);
            self.steps[slot].0 = key;
            &mut self.steps[slot].1
        };
        if *to == ROOT {
            *to = *nodes;
            *nodes += 1;
        }
        *to
    }

    fn step_slot(&self, node: u32, token: u16) -> (usize, u32) {
        let mask = self.steps.len() - 1;
        // The build script sees to it that nodes times tokens are fewer than 2^32; 0 is no key, since roots stand apart.
        let key = node * self.tokens + u32::from(token);
        // Fibonacci hashing: the golden ratio in 32 bits.
        let mut slot = (key.wrapping_mul(0x9E37_79B9) >> 12) as usize & mask;
        while self.steps[slot].0 != 0 && self.steps[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        (slot, key)
    }

    /// The node that a token leads to.
    pub fn step(&self, node: u32, token: u16) -> Option<u32> {
        let to = if node == ROOT {
            self.roots[usize::from(token)]
        } else {
            self.steps[self.step_slot(node, token).0].1
        };
        Some(to).filter(|&to| to != ROOT)
    }

    /// Tables and rows of the phrases that end at a node.
    pub fn entries(&self, node: u32) -> &[(Table, u16)] {
        &self.entries[self.first_entry[node as usize] as usize..self.first_entry[node as usize + 1] as usize]
    }
}

/// The row that `build/lexicon.rs` wrote as `age`.
fn row(recent: &mut Vec<u16>, age: usize) -> u16 {
    // The build script counts the rows and stops at what does not fit.
    let row = if age == 0 { u16::try_from(recent.len()).unwrap_or(u16::MAX) } else { recent.remove(age - 1) };
    recent.insert(0, row);
    row
}

/// FNV-1a, 32 bits: short keys, no state.
fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0x811C_9DC5, |h, &b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

struct Reader(&'static [u8]);

impl Reader {
    fn take(&mut self, n: usize) -> &'static [u8] {
        let (head, rest) = self.0.split_at(n);
        self.0 = rest;
        head
    }

    fn leb128(&mut self) -> u32 {
        let mut n = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.take(1)[0];
            n |= u32::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        n
    }

    fn u32(&mut self) -> u32 {
        self.take(4).iter().rev().fold(0, |n, &b| n << 8 | u32::from(b))
    }
}
