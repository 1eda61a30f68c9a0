//! Offices said of somebody whom the sentences before name.
//!
//! ```text
//! "… đồng chí Đinh Trọng Khoát … . Năm 1979, ông làm Tư lệnh Quân đoàn 3."
//! ```
//!
//! The form of address means the only person of the last sentence that names anybody, a few sentences back at most. Where it
//! names several, or calls the person otherwise ("bà" is not "ông Khoát"), nobody gets the office. Whose life has been told so
//! once is meant again, whoever remembers it in between.

use super::link::{Linked, NameMention};
use crate::{
    lexicon::{Lexed, Table, tables},
    text::Kind,
};

/// Most sentences between the name and the form of address.
const FAR: usize = 2;

/// Whom a form of address means.
#[derive(Default)]
pub struct Antecedent {
    /// Number of the name.
    name: Option<usize>,
    /// Sentences since.
    age: usize,
    /// Whose life is being told: number of the name.
    told: Option<usize>,
}

impl Antecedent {
    /// Gives the offices that one sentence says of a form of address; `names` are those of the sentences before.
    pub fn read(&mut self, lexed: &Lexed, linked: &Linked, names: &mut [NameMention]) {
        self.age += 1;
        let near = self.name.filter(|_| self.age <= FAR);
        for &(pronoun, used) in &linked.of_pronoun {
            let fits = |i: &usize| !is_called_otherwise(lexed, &names[*i], pronoun);
            let Some(meant) = self.told.filter(fits).or(near.filter(fits)) else { continue };
            names[meant].titles.push(used);
            self.told = Some(meant);
        }
        match linked.names.as_slice() {
            [] => {}
            [_] => (self.name, self.age) = (Some(names.len()), 0),
            _ => self.name = None,
        }
    }
}

/// Whether the name has another form of address than the one at a token.
fn is_called_otherwise(lexed: &Lexed, person: &NameMention, pronoun: usize) -> bool {
    use tables::honorifics::{Kind as Form, ROWS};
    let address = |at: usize| {
        lexed.of_table(at, Table::Honorifics).any(|m| m.len == 1 && ROWS[m.row].kind == Form::Address)
    };
    person
        .honorifics
        .iter()
        .filter(|range| {
            range.len() == 1 && lexed.tokens[range.start].kind == Kind::Word && address(range.start)
        })
        .any(|range| !lexed.same_word(range.start, pronoun))
}
