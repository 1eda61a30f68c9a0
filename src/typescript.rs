//! The TypeScript types of the npm package, written from [`crate::analysis`] and
//! [`crate::text::decode`]: the one source of the results' shape.

use std::{env, fs, path::Path};

use ts_rs::{Config, TS};

use crate::{analysis as a, text::decode as d};

/// Where the generated types stand, from the root of the crate.
const FILE: &str = "www/package/src/generated/analysis.ts";

/// First line of the file.
const HEADER: &str =
    "// Generated from src/analysis.rs and src/text/decode by the test in src/typescript.rs. Do not edit.\n";

/// Set to write the file anew instead of comparing it.
const UPDATE: &str = "DIEMBAO_UPDATE_TYPES";

#[test]
fn generated_types_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let fresh = module();
    if env::var_os(UPDATE).is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &fresh).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == fresh, "{FILE} is stale; write it anew with `{UPDATE}=1 cargo test --lib typescript`");
}

/// The whole module, one exported type for every type of the results, in the order of the Rust files.
fn module() -> String {
    [
        String::from(HEADER),
        declare::<a::Span>(),
        declare::<a::Analysis>(),
        declare::<a::PublishedFrom>(),
        declare::<a::Person>(),
        declare::<a::Official>(),
        declare::<a::Mention>(),
        declare::<a::MentionKind>(),
        declare::<a::Position>(),
        declare::<a::Level>(),
        declare::<a::Branch>(),
        declare::<a::Status>(),
        declare::<a::DateMention>(),
        declare::<a::DateType>(),
        declare::<a::PartOfDay>(),
        declare::<a::Calendar>(),
        declare::<a::ResolvedFrom>(),
        declare::<a::Figure>(),
        declare::<a::FigureKind>(),
        declare::<a::Qualifier>(),
        declare::<a::Change>(),
        declare::<a::Furniture>(),
        declare::<a::FurnitureKind>(),
        declare::<a::Options>(),
        declare::<a::Dictionary>(),
        declare::<a::DictionaryPerson>(),
        declare::<a::Abbreviation>(),
        declare::<d::Encoding>(),
        declare::<d::Decoded>(),
        declare::<d::Conversion>(),
    ]
    .concat()
}

/// One type with its comments: an object as an interface, a choice of names as a union.
fn declare<T: TS>() -> String {
    let docs = T::docs().unwrap_or_default();
    let declaration = T::decl(&Config::default());
    let Some((name, body)) = declaration.strip_prefix("type ").and_then(|rest| rest.split_once(" = {"))
    else {
        return format!("\n{docs}export {declaration}\n");
    };
    let fields: Vec<_> = body.trim_end_matches("};").lines().filter_map(field_line).collect();
    format!("\n{docs}export interface {name} {{\n{}\n}}\n", fields.join("\n"))
}

/// A line of an object's body: indented, with a semicolon where a field ends.
fn field_line(line: &str) -> Option<String> {
    match line.trim() {
        "" => None,
        comment if comment.starts_with('*') => Some(format!("   {comment}")),
        other => Some(other.strip_suffix(',').map_or(format!("  {other}"), |field| format!("  {field};"))),
    }
}
