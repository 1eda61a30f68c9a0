//! All phrases of all tables as one trie over folded tokens, written in the layout that `lexicon::table` reads.

use std::collections::{BTreeMap, HashMap, VecDeque};

use crate::{fold::fold, hash::hash, syllable::is_vietnamese_syllable, token::tokenize};

#[derive(Default)]
struct Node {
    children: BTreeMap<u16, usize>,
    entries: Vec<(u8, u16)>,
}

pub struct Trie {
    syllables: Vec<String>,
    numbers: HashMap<String, u16>,
    nodes: Vec<Node>,
}

impl Default for Trie {
    fn default() -> Self {
        Self { syllables: Vec::new(), numbers: HashMap::new(), nodes: vec![Node::default()] }
    }
}

impl Trie {
    pub fn insert(&mut self, phrase: &str, table: u8, row: usize) -> Result<(), String> {
        let row = u16::try_from(row).map_err(|_| format!("table {table} has more than 65,535 rows"))?;
        let mut node = 0;
        for token in tokenize(phrase) {
            let syllable = self.number(&fold(&phrase[token.start as usize..token.end as usize]))?;
            node = match self.nodes[node].children.get(&syllable) {
                Some(&child) => child,
                None => {
                    self.nodes.push(Node::default());
                    let child = self.nodes.len() - 1;
                    self.nodes[node].children.insert(syllable, child);
                    child
                }
            };
        }
        if !self.nodes[node].entries.contains(&(table, row)) {
            self.nodes[node].entries.push((table, row));
        }
        Ok(())
    }

    fn number(&mut self, syllable: &str) -> Result<u16, String> {
        if let Some(&n) = self.numbers.get(syllable) {
            return Ok(n);
        }
        let n = u16::try_from(self.syllables.len()).map_err(|_| "more than 65,535 syllables".to_owned())?;
        self.syllables.push(syllable.to_owned());
        self.numbers.insert(syllable.to_owned(), n);
        Ok(n)
    }

    /// Five counts, then: hash slots, lengths, bytes and kinds of the syllables; per node, breadth first, its syllable, its
    /// number of children and of entries; the entries' tables, then their rows. Little endian throughout.
    pub fn into_bytes(self) -> Vec<u8> {
        let slots = self.slots();
        let order = self.breadth_first();
        let mut out = Vec::new();
        let entries: Vec<_> =
            order.iter().flat_map(|&(_, n)| self.nodes[n].entries.iter().copied()).collect();
        let bytes: usize = self.syllables.iter().map(String::len).sum();
        for count in [slots.len(), self.syllables.len(), bytes, order.len(), entries.len()] {
            out.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
        }
        out.extend(slots.iter().flat_map(|s| s.to_le_bytes()));
        out.extend(self.syllables.iter().map(|s| u8::try_from(s.len()).unwrap_or(u8::MAX)));
        out.extend(self.syllables.iter().flat_map(|s| s.bytes()));
        out.extend(self.syllables.iter().map(|s| u8::from(is_vietnamese_syllable(s))));
        out.extend(order.iter().flat_map(|(syllable, _)| syllable.to_le_bytes()));
        let children = |n: usize| u16::try_from(self.nodes[n].children.len()).unwrap_or(u16::MAX);
        out.extend(order.iter().flat_map(|&(_, n)| children(n).to_le_bytes()));
        out.extend(order.iter().map(|&(_, n)| u8::try_from(self.nodes[n].entries.len()).unwrap_or(u8::MAX)));
        out.extend(entries.iter().map(|&(table, _)| table));
        out.extend(entries.iter().flat_map(|&(_, row)| row.to_le_bytes()));
        out
    }

    /// Open addressing with linear probing, half full at the most; a slot holds a syllable's number plus one.
    fn slots(&self) -> Vec<u16> {
        let size = (self.syllables.len() * 2).next_power_of_two();
        let mut slots = vec![0u16; size];
        for (number, syllable) in (1u16..).zip(&self.syllables) {
            let mut slot = hash(syllable) as usize & (size - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = number;
        }
        slots
    }

    fn breadth_first(&self) -> Vec<(u16, usize)> {
        let mut queue = VecDeque::from([(0u16, 0usize)]);
        let mut order = Vec::with_capacity(self.nodes.len());
        while let Some((syllable, node)) = queue.pop_front() {
            order.push((syllable, node));
            queue.extend(self.nodes[node].children.iter().map(|(&s, &child)| (s, child)));
        }
        order
    }
}
