//! Lines of a table that say the same of their phrases become one row, so that row numbers are few and small.

use std::collections::HashMap;

use crate::{
    fold::fold,
    source::{Column, Keeps, Table, Type},
    token::{Case, tokenize},
};

/// What the program knows of some phrases.
pub struct Row {
    /// The canonical spelling, if it is kept.
    pub phrase: String,
    /// Two bits a token, the first token lowest: 0 small, 1 capital, 2 all capitals; the topmost bit set behind the last.
    pub capitals: u64,
    /// One cell a column.
    pub cells: Vec<String>,
}

/// A table with its rows told apart by content.
pub struct Distinct {
    pub name: String,
    pub columns: Vec<Column>,
    pub keeps: Keeps,
    pub rows: Vec<Row>,
    /// The folded tokens of every phrase with the number of its row, in alphabetical order. Rows are numbered as they
    /// come here.
    pub phrases: Vec<(Vec<String>, usize)>,
}

pub fn distinct(table: Table) -> Distinct {
    let used: Vec<_> =
        (0..table.columns.len()).filter(|&i| table.columns[i].r#type != Type::Unused).collect();
    let mut numbers: HashMap<(String, u64, Vec<String>), usize> = HashMap::new();
    let (mut rows, mut phrases) = (Vec::new(), Vec::new());
    for line in table.rows {
        let canonical = &line.phrases[0];
        let phrase = if table.keeps == Keeps::Phrase { canonical.clone() } else { String::new() };
        let capitals = if table.keeps == Keeps::Capitals { capitals(canonical) } else { 0 };
        let cells: Vec<_> = used.iter().map(|&i| line.cells[i].clone()).collect();
        let row = *numbers.entry((phrase.clone(), capitals, cells.clone())).or_insert_with(|| {
            rows.push(Row { phrase, capitals, cells });
            rows.len() - 1
        });
        phrases.extend(line.phrases.iter().map(|p| (tokens(p), row)));
    }
    phrases.sort();
    phrases.dedup();
    let mut order = Vec::new();
    for (_, row) in &mut phrases {
        *row = order.iter().position(|old| old == row).unwrap_or_else(|| {
            order.push(*row);
            order.len() - 1
        });
    }
    let mut rows: Vec<_> = rows.into_iter().map(Some).collect();
    let rows = order.into_iter().filter_map(|old| rows[old].take()).collect();
    let columns = table.columns.into_iter().filter(|c| c.r#type != Type::Unused).collect();
    Distinct { name: table.name, columns, keeps: table.keeps, rows, phrases }
}

fn tokens(phrase: &str) -> Vec<String> {
    tokenize(phrase).iter().map(|t| fold(&phrase[t.start as usize..t.end as usize])).collect()
}

fn capitals(phrase: &str) -> u64 {
    let tokens = tokenize(phrase);
    let cases = tokens.iter().take(31).map(|t| match t.case {
        Case::Lower => 0,
        Case::Capital => 1,
        Case::Upper => 2,
    });
    let bits = cases.enumerate().fold(0, |bits, (i, case)| bits | case << (2 * i));
    bits | 1 << (2 * tokens.len().min(31))
}
