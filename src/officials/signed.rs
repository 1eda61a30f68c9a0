//! Who signs a document: the office and the name stand in lines of their own.
//!
//! ```text
//! signature = ("TM." body | "KT." title)? newline TITLE newline (line{1,3} newline)* name
//! ```
//!
//! "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Đã ký) / Lê Văn Tám": the office is in capitals, the last one above the name counts.

use std::ops::Range;

use super::link::{Bare, Linked, TitleUse};
use crate::{
    lexicon::Lexed,
    text::{Case, Token},
};

/// Most tokens of a line between the office and the name: "(Đã ký)", "(Ký tên, đóng dấu)".
const SIGNED: usize = 8;

/// The office that the name below it will hold.
#[derive(Default)]
pub struct Signature(Option<Bare>);

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
        self.0 = match (linked.names.as_mut_slice(), linked.bare.as_slice()) {
            ([], [.., office]) if ends && office.to == sentence.end => {
                Some(*office).filter(|o| (o.from..o.to).all(|i| lexed.tokens[i].case == Case::Upper))
            }
            ([], []) if sentence.len() <= SIGNED => self.0,
            ([name], []) if ends && name.titles.is_empty() && name.to == sentence.end => {
                let office = self.0.filter(|_| lexed.tokens[sentence.start].begins_line());
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
