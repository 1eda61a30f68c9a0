//! A title with its abbreviations opened: "PCT UBND TP" is "Phó Chủ tịch Ủy ban nhân dân thành phố"; and with the country
//! that "nước này" means, which is the one named last before.

use std::ops::Range;

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
        tables::{
            self,
            title_modifiers::{Effect, Place},
        },
    },
    text::{Case, fold},
};

/// Most words that an abbreviation and the text behind it may both say: "UBTƯMTTQ Việt Nam".
const REPEATED: usize = 3;

/// The title in full words, where it has an abbreviation.
pub fn opened(lexed: &Lexed, used: TitleUse, dictionary: &Dictionary) -> Option<String> {
    let country = country_meant(lexed, used);
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
        if let (Some(country), Some(to)) = (&country, deictic(lexed, at)) {
            out.push_str(lexed.slice(country.start, country.end));
            any = true;
            at = to;
            continue;
        }
        let full =
            full_form(lexed, at, used.to, dictionary).filter(|&(_, to)| !opens_firm(lexed, at, to, used));
        let Some((full, to)) = full else {
            out.push_str(lexed.word(at));
            at += 1;
            continue;
        };
        out.push_str(full);
        any = true;
        // "H.Bình Chánh"
        if lexed.is_mark(to - 1, ".") && to < used.to && lexed.is_glued(to) {
            out.push(' ');
        }
        let again = (1..=REPEATED.min(used.to - to))
            .rev()
            .find(|&n| fold_words(full).ends_with(&fold_words(lexed.slice(to, to + n))));
        at = to + again.unwrap_or(0);
    }
    any.then_some(out)
}

/// How far back a country may stand that "nước này" means, in tokens.
const REACH: usize = 80;

/// The country that "nước này" in a title means, if it has these words: the one named last before the title.
pub fn country_meant(lexed: &Lexed, used: TitleUse) -> Option<Range<usize>> {
    use tables::places::{Kind, ROWS};
    (used.from + 1..used.to).find_map(|at| deictic(lexed, at))?;
    let country = |at: usize| {
        let places = lexed.of_table(at, Table::Places).filter(|m| ROWS[m.row].kind == Kind::Country);
        places.last().filter(|_| lexed.is_capital(at)).map(|m| at..at + m.len)
    };
    (used.from.saturating_sub(REACH)..used.from).rev().find_map(country)
}

/// The token behind "nước này" at a token.
fn deictic(lexed: &Lexed, at: usize) -> Option<usize> {
    let mut words = lexed.of_table(at, Table::TitleModifiers);
    words.find(|m| tables::title_modifiers::ROWS[m.row].effect == Effect::Country).map(|m| at + m.len)
}

/// Whether what looks like an abbreviation is the first word of a firm's name: "Chủ tịch HĐQT PVP Land", "gỗ MDF VRG Dongwha".
fn opens_firm(lexed: &Lexed, at: usize, to: usize, used: TitleUse) -> bool {
    let foreign = |i: usize| {
        lexed.tokens[i].case == Case::Capital
            && lexed.word(i).len() > 1
            && !lexed.is_vietnamese(i)
            && !lexed.has_any(i, &[Table::Places, Table::Bodies])
    };
    at > used.from && to < used.to && !lexed.is_glued(to) && foreign(to)
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
