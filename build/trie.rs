//! All phrases of all tables as one trie over folded tokens, written in the layout that `lexicon::table` reads.

use std::collections::{BTreeMap, HashMap, VecDeque};

use crate::{fold::fold, syllable::is_vietnamese_syllable, token::tokenize};

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
            node = if let Some(&child) = self.nodes[node].children.get(&syllable) {
                child
            } else {
                self.nodes.push(Node::default());
                let child = self.nodes.len() - 1;
                self.nodes[node].children.insert(syllable, child);
                child
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

    /// Four counts, then: lengths, bytes and kinds of the syllables, in alphabetical order; per node, breadth first, its
    /// syllable (as the distance from its elder sibling's), its number of children and of entries; the entries'
    /// tables, then their rows. Little endian throughout.
    pub fn into_bytes(mut self) -> Vec<u8> {
        self.sort_syllables();
        let order = self.breadth_first();
        let mut out = Vec::new();
        let entries: Vec<_> =
            order.iter().flat_map(|&(_, n)| self.nodes[n].entries.iter().copied()).collect();
        let bytes: usize = self.syllables.iter().map(String::len).sum();
        for count in [self.syllables.len(), bytes, order.len(), entries.len()] {
            out.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
        }
        out.extend(self.syllables.iter().map(|s| u8::try_from(s.len()).unwrap_or(u8::MAX)));
        out.extend(self.syllables.iter().flat_map(|s| s.bytes()));
        out.extend(self.syllables.iter().map(|s| u8::from(is_vietnamese_syllable(s))));
        out.extend(order.iter().flat_map(|(distance, _)| distance.to_le_bytes()));
        let children = |n: usize| u16::try_from(self.nodes[n].children.len()).unwrap_or(u16::MAX);
        out.extend(order.iter().flat_map(|&(_, n)| children(n).to_le_bytes()));
        out.extend(order.iter().map(|&(_, n)| u8::try_from(self.nodes[n].entries.len()).unwrap_or(u8::MAX)));
        out.extend(entries.iter().map(|&(table, _)| table));
        out.extend(entries.iter().flat_map(|&(_, row)| row.to_le_bytes()));
        out
    }

    /// Renumbers the syllables alphabetically: neighbours compress better.
    fn sort_syllables(&mut self) {
        let mut order: Vec<_> = (0..self.syllables.len()).collect();
        order.sort_by_key(|&n| &self.syllables[n]);
        let mut renumbered = vec![0u16; order.len()];
        for (new, &old) in (0u16..).zip(&order) {
            renumbered[old] = new;
        }
        for node in &mut self.nodes {
            node.children =
                node.children.iter().map(|(&s, &child)| (renumbered[usize::from(s)], child)).collect();
        }
        self.syllables.sort();
    }

    /// Each node with the distance of its syllable from that of its elder sibling.
    fn breadth_first(&self) -> Vec<(u16, usize)> {
        let mut queue = VecDeque::from([(0u16, 0usize)]);
        let mut order = Vec::with_capacity(self.nodes.len());
        while let Some((distance, node)) = queue.pop_front() {
            order.push((distance, node));
            let mut elder = 0;
            for (&syllable, &child) in &self.nodes[node].children {
                queue.push_back((syllable - elder, child));
                elder = syllable;
            }
        }
        order
    }
}
