//! All phrases of all tables in the layout that `lexicon::table` reads: what compresses best.
//!
//! Measured after Brotli, letters of one byte (ASCII as itself, else Brotli models them worse), counts apart from the
//! text, and rows by recency instead of by number save a twelfth.

use std::collections::{BTreeSet, HashSet};

use crate::{rows::Distinct, syllable::is_vietnamese_syllable};

/// Five counts, little endian, of phrases, bytes of the alphabet, letters of the text, bytes of the rows and distinct tokens; then
/// - the alphabet, UTF-8: all letters beyond ASCII, which stand in the text as 128 and their place here;
/// - the text: the tokens of each phrase but those it shares with the one before, a blank between them, a line each;
/// - for each phrase how many tokens it shares, plus one; 0 where a table ends;
/// - for each phrase its row: 0 for the first that no phrase had yet, else how many others came since, plus one; seven
///   bits a byte, the lowest first, the topmost bit set on all but the last;
/// - for each distinct token, in order of appearance, a bit: whether it is built like a Vietnamese syllable.
pub fn bytes(tables: &[Distinct]) -> Result<Vec<u8>, String> {
    let letters: BTreeSet<char> = tables
        .iter()
        .flat_map(|t| &t.phrases)
        .flat_map(|(tokens, _)| tokens)
        .flat_map(|t| t.chars())
        .filter(|c| !c.is_ascii())
        .collect();
    let alphabet: Vec<char> = letters.into_iter().collect();
    let code = |letter: char| {
        let code = alphabet.binary_search(&letter).map_or(letter as usize, |place| 128 + place);
        u8::try_from(code).map_err(|_| "more than 128 letters beyond ASCII".to_owned())
    };
    let (mut text, mut shares, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let (mut seen, mut kinds) = (HashSet::new(), Vec::new());
    let mut nodes = 1;
    for table in tables {
        if u16::try_from(table.rows.len()).is_err() {
            return Err(format!("{} has too many rows", table.name));
        }
        let mut before: &[String] = &[];
        let mut recent = Vec::new();
        for (tokens, row) in &table.phrases {
            // A phrase with two rows shares all but its last token with itself.
            let common = tokens.iter().zip(before).take_while(|(a, b)| a == b).count().min(tokens.len() - 1);
            shares.push(u8::try_from(common + 1).map_err(|e| e.to_string())?);
            nodes += tokens.len() - common;
            for (i, token) in tokens[common..].iter().enumerate() {
                if i > 0 {
                    text.push(b' ');
                }
                for letter in token.chars() {
                    text.push(code(letter)?);
                }
                if seen.insert(token) {
                    kinds.push(is_vietnamese_syllable(token));
                }
            }
            text.push(b'\n');
            before = tokens;
            rows.extend(leb128(age(&mut recent, *row)));
        }
        shares.push(0);
    }
    // A step of the trie is known by one number of 32 bits.
    if u32::try_from(nodes * kinds.len()).is_err() {
        return Err(format!("{nodes} nodes times {} tokens do not fit in 32 bits", kinds.len()));
    }
    let alphabet: String = alphabet.iter().collect();
    let phrases = shares.len() - tables.len();
    let mut out = Vec::new();
    for count in [phrases, alphabet.len(), text.len(), rows.len(), kinds.len()] {
        out.extend(u32::try_from(count).map_err(|e| e.to_string())?.to_le_bytes());
    }
    out.extend(alphabet.into_bytes());
    out.extend(text);
    out.extend(shares);
    out.extend(rows);
    out.extend(
        kinds.chunks(8).map(|bits| bits.iter().rev().fold(0u8, |byte, &bit| byte << 1 | u8::from(bit))),
    );
    Ok(out)
}

/// Moves a row to the front and says where it stood, counted from 1; 0 if it is new.
fn age(recent: &mut Vec<usize>, row: usize) -> usize {
    let stood = recent.iter().position(|&r| r == row);
    if let Some(stood) = stood {
        recent.remove(stood);
    }
    recent.insert(0, row);
    stood.map_or(0, |stood| stood + 1)
}

fn leb128(n: usize) -> Vec<u8> {
    let [low, ..] = n.to_le_bytes();
    if n < 128 { vec![low] } else { [vec![low | 128], leb128(n >> 7)].concat() }
}
