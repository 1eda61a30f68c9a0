//! Who signs a document: the office and the name stand in lines of their own.
//!
//! ```text
//! signature = ("TM." body | "KT." title)? newline TITLE newline (line{1,3} newline)* name
//! ```
//!
//! Beside a list of receivers they are cells. Not one: "Lê Văn Tám / CHỦ TỊCH / Trần Bình / PHÓ CHỦ TỊCH".
//!
//! "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Đã ký) / Lê Văn Tám": the office is in capitals, the last one above the name counts.

use std::ops::Range;

use super::link::{Bare, Linked, TitleUse};
use crate::{
    lexicon::Lexed,
    text::{Case, Token},
};

/// Most tokens of a line between the office and the name: "(Đã ký)", "(Ký tên, đóng dấu)".
const SIGNED: usize = 12;

/// What the lines above leave to the next one.
#[derive(Default)]
pub struct Signature {
    /// The office that the name below it will hold.
    office: Option<Bare>,
    /// Whether a name without an office stood there, as where offices stand below the names.
    named: bool,
}

impl Signature {
    /// Notes an office that ends a line, or gives the one above to the name that fills the line.
    pub fn read(
        &mut self,
        lexed: &Lexed,
        sentence: &Range<usize>,
        linked: &mut Linked,
        bare: &mut Vec<Bare>,
    ) {
        let ends = lexed.tokens.get(sentence.end).is_none_or(Token::begins_line);
        let named = std::mem::take(&mut self.named);
        self.office = match (linked.names.as_mut_slice(), linked.bare.as_slice()) {
            ([], [.., office])
                if ends
                    && !named
                    && office.to == sentence.end
                    && (office.from..office.to).all(|i| lexed.tokens[i].case == Case::Upper) =>
            {
                Some(*office)
            }
            ([], _) if sentence.len() <= SIGNED => self.office,
            ([name], []) if ends && name.titles.is_empty() && name.to == sentence.end => {
                // Its rank may stand before it.
                let first = if name.introduced { sentence.start } else { name.from };
                let office = self.office.filter(|_| lexed.tokens[first].begins_cell());
                self.named = office.is_none();
                if let Some(Bare { from, to, .. }) = office {
                    name.titles.push(TitleUse { from, to, status: None });
                    bare.retain(|b| b.from != from);
                }
                None
            }
            _ => None,
        };
    }
}
