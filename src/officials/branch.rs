//! Of which branch, at which level, and in what standing an office is.
//!
//! The head term and the body tell the branch; the body, a word for a level, a place tell the level, the first of them mostly:
//! "Trưởng phòng Kinh tế phường Vũng Tàu" serves a commune, though "phòng" is mostly of a district.

use super::{
    grammar::{Function, is_function},
    pieces::{Piece, PieceKind},
};
use crate::{Branch, Level, Status, lexicon::Lexed};

/// What the phrases of a title say of its office.
pub struct Standing {
    pub branch: Option<Branch>,
    pub level: Option<Level>,
    pub status: Status,
}

/// Judges a title by its phrases; `said` is the status that stands outside of it.
pub fn standing(lexed: &Lexed, pieces: &[Piece], said: Option<Status>) -> Standing {
    let mut status = said.unwrap_or(Status::Current);
    let (mut branch, mut level, mut head_level) = (None, None, None);
    let (mut foreign, mut at_home, mut before_place, mut before_body) = (false, false, false, false);
    let (mut has_body, mut serves_there, mut said_local) = (false, false, false);
    for piece in pieces {
        match piece.kind {
            PieceKind::Status(s) | PieceKind::After(Some(s)) => status = s,
            PieceKind::Head { branch: b, level: l, .. } => {
                branch = branch.or(b);
                head_level = head_level.or(l);
            }
            PieceKind::Body { branch: b, level: l } => {
                // "Bí thư Đoàn xã" is no office of the Party, "Bí thư Đảng ủy Công ty …" is one.
                let of_head = !has_body && branch == Some(Branch::Party);
                branch = if of_head { b.or(branch) } else { branch.or(b) };
                has_body = true;
                // "Hiệp hội Ngân hàng" is no bank.
                let of_firms = branch == Some(Branch::Front) && l == Some(Level::Enterprise);
                level = level.or(l.filter(|_| !of_firms));
            }
            PieceKind::Level { level: l } => {
                // "Bộ đội Biên phòng tỉnh", "Phòng Kinh tế phường": what is said of it rather than what its kind mostly is.
                let told = is_local(l) && !said_local && may_be_local(level, branch);
                level = if told { l } else { level.or(l) };
                said_local |= is_local(l);
            }
            // "Đại sứ Việt Nam tại Mỹ": where somebody serves is not whom they serve.
            PieceKind::Place { .. } if serves_there => {}
            PieceKind::Place { foreign: abroad, level: l } => {
                foreign |= abroad;
                at_home |= !abroad && l.is_none();
                // "TP Mỹ Tho" is governed as a district is, whatever "TP" mostly says.
                let doubtful = before_place && level == Some(Level::Provincial)
                    // "BĐBP Quảng Bình"
                    || before_body && level == Some(Level::Central) && may_be_local(level, branch);
                level = if doubtful { l.or(level) } else { level.or(l) };
            }
            _ => {}
        }
        before_place = matches!(piece.kind, PieceKind::Level { .. });
        before_body = matches!(piece.kind, PieceKind::Body { .. });
        serves_there |= is_function(lexed, piece.from, Function::PlacePreposition);
    }
    let home = at_home && branch == Some(Branch::State);
    let mut level = level.or(head_level).or(home.then_some(Level::Central));
    if foreign && !matches!(level, Some(Level::International | Level::Enterprise)) {
        level = Some(Level::Foreign);
    }
    Standing { branch, level, status }
}

/// Whether a level is one of local government.
pub fn is_local(level: Option<Level>) -> bool {
    matches!(level, Some(Level::Provincial | Level::District | Level::Commune))
}

/// Whether a body that is mostly of a level has parts at others: courts of a region have not, nor has the National Assembly.
fn may_be_local(level: Option<Level>, branch: Option<Branch>) -> bool {
    match level {
        Some(Level::Central) => matches!(branch, Some(Branch::Front | Branch::Military)),
        _ => is_local(level) && branch != Some(Branch::Judiciary),
    }
}
