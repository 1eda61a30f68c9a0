//! Who signs a document: the office and the name stand in lines of their own.
//!
//! ```text
//! signature = ("TM." body | "KT." title)? newline TITLE newline (line{1,3} newline)* name
//! ```
//!
//! Beside a list of receivers they are cells. Not one: "Lê Văn Tám / CHỦ TỊCH / Trần Bình / PHÓ CHỦ TỊCH".
//!
//! "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Đã ký) / Lê Văn Tám": the office is in capitals, the last one above the name counts. It is of
//! the body for which he signs, and that of the place with which the document is headed: "ỦY BAN NHÂN DÂN / TỈNH HÀ TĨNH".

use std::{ops::Range, rc::Rc};

use super::{
    body::body_step,
    grammar::{Function, function_end},
    link::{Bare, Linked, TitleUse},
    opened::opened,
    people::normalised,
    pieces::capitalised,
    position::{Described, take_apart},
};
use crate::{
    Branch, Dictionary,
    lexicon::{Lexed, Table, lex},
    text::{Case, Token, fold},
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
    /// The body for which the next name signs.
    body: Option<Range<usize>>,
}

/// An office, by its first token, and the body for which its holder signs.
pub type SignedFor = (usize, Range<usize>);

impl Signature {
    /// Notes an office that ends a line, or gives the one above to the name that fills the line.
    pub fn read(
        &mut self,
        lexed: &Lexed,
        sentence: &Range<usize>,
        linked: &mut Linked,
        bare: &mut Vec<Bare>,
        signed: &mut Vec<SignedFor>,
    ) {
        for at in sentence.clone().filter(|&at| lexed.tokens[at].begins_cell()) {
            if let Some(to) = function_end(lexed, at, Function::Signing).filter(|_| lexed.is_capital(at)) {
                let to = if lexed.is_mark(to, ".") { to + 1 } else { to };
                self.body = body_step(lexed, to).map(|(end, _)| to..end);
            }
        }
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
                    signed.extend(self.body.take().map(|body| (from, body)));
                }
                None
            }
            _ => {
                self.body = None;
                None
            }
        };
    }
}

/// How far the head of a document reaches, in tokens: it names the body and its place.
const HEAD: usize = 200;

/// An office of nothing in particular with the body for which its holder signs, if that is one of state or Front.
pub fn with_body(lexed: &Lexed, title: &Rc<Described>, body: &Range<usize>) -> Option<Rc<Described>> {
    if title.organisation.is_some() {
        return None;
    }
    let named = words(lexed, body);
    let place = (0..body.start.min(HEAD)).filter(|&at| lexed.tokens[at].begins_cell()).find_map(|at| {
        let (to, _) = body_step(lexed, at)?;
        (words(lexed, &(at..to)) == named).then(|| place_behind(lexed, to))?
    });
    let text = format!("{} {}{}", title.title, capitalised(&named), place.unwrap_or_default());
    let full = lex(&text, &super::overlay(&Dictionary::default()));
    let whole = take_apart(&full, TitleUse { from: 0, to: full.len(), status: None });
    let is_public = matches!(whole.branch, Branch::Government | Branch::Assembly | Branch::Front);
    (is_public && whole.organisation.is_some())
        .then(|| Rc::new(Described { key: title.key.clone(), status: title.status, ..whole }))
}

/// The words of a body in full, in small letters.
fn words(lexed: &Lexed, body: &Range<usize>) -> String {
    let used = TitleUse { from: body.start, to: body.end, status: None };
    let full = opened(lexed, used, &Dictionary::default());
    let full = full.as_deref().unwrap_or_else(|| lexed.slice(body.start, body.end));
    full.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

/// Most words of the name of a place.
const LONGEST_PLACE: usize = 5;

/// What stands behind a body or below it, from a blank on: " tỉnh Hà Tĩnh".
fn place_behind(lexed: &Lexed, to: usize) -> Option<String> {
    let beside = lexed.tokens.get(to).filter(|token| !token.begins_cell()).map(|_| to);
    let below = || (to..lexed.len()).find(|&at| lexed.tokens[at].begins_line());
    let at = beside.or_else(below)?;
    let name = at + lexed.longest(at, Table::Levels)?.len;
    let end = (name..lexed.len().min(name + LONGEST_PLACE + 1))
        .find(|&i| lexed.tokens[i].begins_cell() || !lexed.is_capital(i) && !lexed.is_number(i))
        .unwrap_or(lexed.len().min(name + LONGEST_PLACE + 1));
    let level: Vec<_> = (at..name).map(|i| lexed.folded(i)).collect();
    (name < end && end - name <= LONGEST_PLACE)
        .then(|| format!(" {} {}", level.join(" "), normalised(lexed, name..end)))
}
