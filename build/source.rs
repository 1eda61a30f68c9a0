//! Reads one table: comments, a header that names and types the columns, rows.

use std::{fs, path::Path};

/// What the cells of a column hold; told by a suffix in the header, as in `weight:u32`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Type {
    Text,
    /// A variant of an enum that the table makes for itself.
    Enum,
    /// A variant of the enum of that name in the analysis, or nothing.
    Shared,
    F64,
    U32,
    /// For readers of the table only.
    Unused,
}

pub struct Column {
    pub name: String,
    pub r#type: Type,
}

pub struct Row {
    /// All spellings; the first is the canonical one.
    pub phrases: Vec<String>,
    /// The cells behind the phrase.
    pub cells: Vec<String>,
}

pub struct Table {
    /// File name without its ending.
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What the program keeps of the phrases themselves, told by a line `# keeps: …`.
    pub keeps: Keeps,
}

/// What the program keeps of a table's phrases beside the way to find them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// Nothing: finding them is all.
    Nothing,
    /// Where the canonical spelling has capitals.
    Capitals,
    /// The canonical spelling.
    Phrase,
}

pub fn read_all(folder: &Path) -> Result<Vec<Table>, String> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|e| e.to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<Table, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let wrong = |line: usize, what: &str| format!("{}:{}: {what}", path.display(), line + 1);
    let mut lines = text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty());
    let (_, header) = lines.next().ok_or_else(|| wrong(0, "no header row"))?;
    let mut names = header.split('\t');
    if names.next() != Some("phrase") {
        return Err(wrong(0, "the first column is not `phrase`"));
    }
    let columns = names.map(column).collect::<Result<Vec<_>, _>>().map_err(|e| wrong(0, &e))?;
    let mut rows = Vec::new();
    for (number, line) in lines {
        let mut cells = line.split('\t').map(str::to_owned);
        let phrases: Vec<_> = cells.next().unwrap_or_default().split('|').map(str::to_owned).collect();
        let cells: Vec<_> = cells.collect();
        if cells.len() != columns.len() {
            return Err(wrong(
                number,
                &format!("{} cells for {} columns", cells.len() + 1, columns.len() + 1),
            ));
        }
        if phrases.iter().any(|p| p.trim() != p || p.is_empty()) {
            return Err(wrong(number, "an empty phrase, or blanks around one"));
        }
        for (cell, column) in cells.iter().zip(&columns) {
            let fits = match column.r#type {
                Type::Text | Type::Unused => true,
                Type::Enum | Type::Shared => {
                    cell.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
                }
                Type::F64 => cell.parse::<f64>().is_ok(),
                Type::U32 => cell.parse::<u32>().is_ok(),
            };
            if !fits {
                return Err(wrong(number, &format!("{cell:?} does not fit column `{}`", column.name)));
            }
        }
        rows.push(Row { phrases, cells });
    }
    let keeps = match text.lines().find_map(|l| l.strip_prefix("# keeps: ")) {
        None => Keeps::Nothing,
        Some("capitals") => Keeps::Capitals,
        Some("phrase") => Keeps::Phrase,
        Some(other) => {
            return Err(wrong(0, &format!("`# keeps: {other}` is neither `capitals` nor `phrase`")));
        }
    };
    Ok(Table { name, columns, rows, keeps })
}

fn column(header: &str) -> Result<Column, String> {
    let (name, r#type) = header.split_once(':').unwrap_or((header, ""));
    let r#type = match r#type {
        "" => Type::Text,
        "enum" => Type::Enum,
        "shared" => Type::Shared,
        "f64" => Type::F64,
        "u32" => Type::U32,
        "-" => Type::Unused,
        other => return Err(format!("unknown column type `{other}`")),
    };
    Ok(Column { name: name.to_owned(), r#type })
}
