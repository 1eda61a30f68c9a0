//! The body that a title is of.

use super::{
    body::is_unit,
    branch::is_local,
    pieces::{Piece, PieceKind, capitalised, join},
    title::{body_in_head, leads},
};
use crate::{
    Branch, Level,
    lexicon::{Lexed, Table},
};

/// The body behind the head term that ends before phrase `head_end`, with what belongs to its name.
pub fn organisation(lexed: &Lexed, pieces: &[Piece], head_end: usize) -> Option<String> {
    // "CEO Hoàng Anh Invest": an unknown name is one all the same.
    let named = |p: &Piece| p.kind == PieceKind::Word && p.text.starts_with(char::is_uppercase);
    let body = (head_end..pieces.len()).find(|&i| {
        let kind = pieces[i].kind;
        matches!(kind, PieceKind::Body { .. } | PieceKind::Place { .. } | PieceKind::Level { .. })
            || named(&pieces[i])
    });
    headed_body(lexed, pieces, head_end)
        .or_else(|| body.map(|b| join(without_term(whole_body(&pieces[b..])))).filter(|o| !o.is_empty()))
}

/// The same without its first body, if that is part of another: "Công ty X" of "HĐQT Công ty X", but not "Khoa học X" of "Công
/// ty Khoa học X".
pub fn whole(lexed: &Lexed, pieces: &[Piece], head_end: usize) -> Option<String> {
    let mut bodies = (head_end..pieces.len()).filter(|&i| matches!(pieces[i].kind, PieceKind::Body { .. }));
    let opens =
        |b: &usize| lexed.has(pieces[*b].from, Table::BodyOpeners) && !is_unit(lexed, pieces[*b].from);
    bodies.nth(1).filter(opens).map(|b| join(without_term(&pieces[b..])))
}

/// Without the place for which somebody sits in it: "Đại biểu Quốc hội tỉnh Kiên Giang".
fn whole_body(pieces: &[Piece]) -> &[Piece] {
    let assembly = PieceKind::Body { branch: Some(Branch::Assembly), level: Some(Level::Central) };
    let local = |p: &Piece| match p.kind {
        PieceKind::Level { level } | PieceKind::Place { level, .. } => is_local(level),
        _ => false,
    };
    match pieces {
        [first, rest @ ..] if first.kind == assembly => {
            &pieces[..=rest.iter().position(local).unwrap_or(rest.len())]
        }
        _ => pieces,
    }
}

/// Without "khóa XIII", "về khí hậu" and "phụ trách kinh tế".
fn without_term(pieces: &[Piece]) -> impl Iterator<Item = &Piece> {
    pieces.iter().filter(|p| !matches!(p.kind, PieceKind::Term | PieceKind::Field))
}

/// What a minister is the head of.
const MINISTRY: &str = "bộ";

/// The body whose first word stands in the head term: "Trưởng phòng Tài chính" is the head of "Phòng Tài chính", "Bộ trưởng
/// Quốc phòng" of "Bộ Quốc phòng", "Chánh Văn phòng UBND tỉnh" of "Văn phòng UBND tỉnh".
fn headed_body(lexed: &Lexed, pieces: &[Piece], head_end: usize) -> Option<String> {
    let (heads, rest) = pieces.split_at(head_end);
    let head = heads.last()?;
    let next = rest.first()?;
    let whole = match next.kind {
        PieceKind::Word | PieceKind::Level { .. } => false,
        PieceKind::Body { .. } => lexed.has(next.from, Table::BodyOpeners),
        _ => return None,
    };
    let Some(first) = body_in_head(lexed, head.from, head.to) else {
        // "Thứ trưởng Ngoại giao"
        let minister = matches!(
            head.kind,
            PieceKind::Head { branch: Some(Branch::Government), level: Some(Level::Central), .. }
        ) && !whole;
        return (minister && leads(lexed, head.to - 1)).then(|| of_body(MINISTRY, rest));
    };
    // "Trưởng phòng Cảnh sát hình sự", but not "Cục trưởng Cục Báo chí", "Vụ trưởng Bộ Nội vụ".
    let part = first.start > head.from && !lexed.same_word(first.start, next.from);
    (!whole || part).then(|| of_body(lexed.slice(first.start, first.end), rest))
}

fn of_body(first: &str, rest: &[Piece]) -> String {
    format!("{} {}", capitalised(first), join(without_term(rest)))
}
