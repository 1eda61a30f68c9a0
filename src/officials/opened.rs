//! A title with its abbreviations opened: "PCT UBND TP" is "Phó Chủ tịch Ủy ban nhân dân thành phố".

use super::{
    body::is_abbreviation,
    dictionary,
    link::TitleUse,
    title::{head_lengths, modifier},
};
use crate::{
    Dictionary,
    lexicon::{
        Lexed, Table,
        tables::{self, title_modifiers::Place},
    },
    text::fold,
};

/// Most words that an abbreviation and the text behind it may both say: "UBTƯMTTQ Việt Nam".
const REPEATED: usize = 3;

/// The title in full words, where it has an abbreviation.
pub fn opened(lexed: &Lexed, used: TitleUse, dictionary: &Dictionary) -> Option<String> {
    let mut out = String::new();
    let mut any = false;
    let mut at = used.from;
    while at < used.to {
        // "Liên minh châu Âu (EU) về …": in brackets stands what has been said.
        if at > used.from && lexed.is_mark(at, "(") && lexed.is_mark(at + 2, ")") {
            any = true;
            at += 3;
            continue;
        }
        if at > used.from && !lexed.is_glued(at) {
            out.push(' ');
        }
        let Some((full, to)) = full_form(lexed, at, used.to, dictionary) else {
            out.push_str(lexed.word(at));
            at += 1;
            continue;
        };
        out.push_str(full);
        any = true;
        let again = (1..=REPEATED.min(used.to - to))
            .rev()
            .find(|&n| fold_words(full).ends_with(&fold_words(lexed.slice(to, to + n))));
        at = to + again.unwrap_or(0);
    }
    any.then_some(out)
}

fn fold_words(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold).collect()
}

/// What the longest abbreviation at a token stands for, and the token behind it.
fn full_form<'f>(
    lexed: &Lexed,
    at: usize,
    end: usize,
    dictionary: &'f Dictionary,
) -> Option<(&'f str, usize)> {
    let own = lexed.own(at).filter(|(len, _)| at + len <= end).last();
    if let Some((len, number)) = own {
        let index = dictionary::abbreviation(number)?;
        return Some((&dictionary.abbreviations.as_ref()?.get(index)?.full, at + len));
    }
    // "Q. Giám đốc" is acting, and no district.
    if modifier(lexed, at, Place::Before).is_some() && head_lengths(lexed, at + 2).next().is_some() {
        return None;
    }
    let short = lexed
        .of_table(at, Table::Abbreviations)
        .filter(|m| at + m.len <= end && is_abbreviation(lexed, at, m.len))
        .last()?;
    Some((tables::abbreviations::ROWS[short.row].full(), at + short.len))
}
