//! The columns behind the phrases as Rust: a struct, an array and the enums of each table.

use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write,
};

use crate::{
    rows::Distinct,
    source::{Keeps, Type},
};

/// Strings shared by all rows, each kept once.
#[derive(Default)]
struct Pool {
    strings: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Pool {
    fn number(&mut self, s: &str) -> usize {
        *self.numbers.entry(s.to_owned()).or_insert_with(|| {
            self.strings.push(s.to_owned());
            self.strings.len() - 1
        })
    }
}

pub fn rust(tables: &[Distinct]) -> Result<String, String> {
    let mut pool = Pool::default();
    let mut out = String::new();
    table_enum(&mut out, tables).map_err(|e| e.to_string())?;
    for table in tables {
        module(&mut out, table, &mut pool).map_err(|e| e.to_string())?;
    }
    if pool.strings.len() > usize::from(u16::MAX) {
        return Err("more than 65,535 distinct cells".to_owned());
    }
    writeln!(out, "static POOL: [&str; {}] = {:?};", pool.strings.len(), pool.strings)
        .map_err(|e| e.to_string())?;
    Ok(out)
}

fn table_enum(out: &mut String, tables: &[Distinct]) -> std::fmt::Result {
    writeln!(out, "/// The tables of `data/`, one a file.")?;
    writeln!(
        out,
        "#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[repr(u8)]\n#[allow(missing_docs)]\npub enum Table {{"
    )?;
    tables.iter().try_for_each(|t| writeln!(out, "    {},", camel(&t.name)))?;
    writeln!(out, "}}\n\nimpl Table {{\n    pub(super) const ALL: [Self; {}] = [", tables.len())?;
    tables.iter().try_for_each(|t| writeln!(out, "        Self::{},", camel(&t.name)))?;
    writeln!(out, "    ];\n}}\n")
}

fn module(out: &mut String, table: &Distinct, pool: &mut Pool) -> std::fmt::Result {
    writeln!(out, "/// `data/{0}.tsv`\n#[allow(dead_code, missing_docs)]\npub mod {0} {{", table.name)?;
    for (i, column) in table.columns.iter().enumerate().filter(|(_, c)| c.r#type == Type::Enum) {
        let values: BTreeSet<_> = table.rows.iter().map(|r| variant(&r.cells[i])).collect();
        writeln!(
            out,
            "    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n    pub enum {} {{",
            camel(&column.name)
        )?;
        values.iter().try_for_each(|v| writeln!(out, "        {v},"))?;
        writeln!(out, "    }}")?;
    }
    writeln!(out, "    #[derive(Debug)]\n    pub struct Row {{")?;
    match table.keeps {
        Keeps::Nothing => {}
        Keeps::Capitals => writeln!(out, "        pub capitals: u64,")?,
        Keeps::Phrase => writeln!(out, "        phrase: u16,")?,
    }
    for column in &table.columns {
        let (visible, r#type) = match column.r#type {
            Type::Text => ("", "u16".to_owned()),
            Type::Enum => ("pub ", camel(&column.name)),
            Type::Shared => ("pub ", format!("Option<crate::{}>", camel(&column.name))),
            Type::F64 => ("pub ", "f64".to_owned()),
            Type::U32 => ("pub ", "u32".to_owned()),
            Type::Unused => continue,
        };
        writeln!(out, "        {visible}{}: {type},", column.name)?;
    }
    writeln!(out, "    }}\n    impl Row {{")?;
    let texts = table.columns.iter().filter(|c| c.r#type == Type::Text).map(|c| c.name.as_str());
    for name in texts.chain((table.keeps == Keeps::Phrase).then_some("phrase")) {
        writeln!(
            out,
            "        #[must_use]\n        pub fn {name}(&self) -> &'static str {{ super::POOL[self.{name} as usize] }}"
        )?;
    }
    writeln!(out, "    }}\n    pub static ROWS: [Row; {}] = [", table.rows.len())?;
    for row in &table.rows {
        write!(out, "        Row {{ ")?;
        match table.keeps {
            Keeps::Nothing => {}
            Keeps::Capitals => write!(out, "capitals: {}, ", row.capitals)?,
            Keeps::Phrase => write!(out, "phrase: {}, ", pool.number(&row.phrase))?,
        }
        for (cell, column) in row.cells.iter().zip(&table.columns) {
            match column.r#type {
                Type::Text => write!(out, "{}: {}, ", column.name, pool.number(cell))?,
                Type::Enum => write!(out, "{}: {}::{}, ", column.name, camel(&column.name), variant(cell))?,
                Type::Shared if cell.is_empty() => write!(out, "{}: None, ", column.name)?,
                Type::Shared => {
                    write!(
                        out,
                        "{0}: Some(crate::{1}::{2}), ",
                        column.name,
                        camel(&column.name),
                        camel(cell)
                    )?;
                }
                Type::F64 => write!(out, "{}: {:?}, ", column.name, cell.parse::<f64>().unwrap_or(f64::NAN))?,
                Type::U32 => write!(out, "{}: {cell}, ", column.name)?,
                Type::Unused => {}
            }
        }
        writeln!(out, "}},")?;
    }
    writeln!(out, "    ];\n}}\n")
}

/// An empty cell of an enum column is the variant `None`.
fn variant(cell: &str) -> String {
    if cell.is_empty() { "None".to_owned() } else { camel(cell) }
}

fn camel(snake: &str) -> String {
    snake
        .split('_')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |c| c.to_ascii_uppercase().to_string() + chars.as_str())
        })
        .collect()
}
