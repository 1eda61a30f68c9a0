//! diembao reads Vietnamese official news: who attended and in what capacity, on which day, with which numbers.
//!
//! [`analyze`] takes the text of an article as it was pasted, with menus, bylines and captions, and returns plain data:
//! the **officials** with every position and every mention, short names and bare titles led back to the person; the
//! **dates** as EDTF values, resolved against the publication date; the **figures** with value, unit and what they
//! count. Nothing is looked up anywhere: what it knows are the tables in `data/`, compiled in.
//!
//! ```
//! use diembao::{Options, analyze};
//!
//! let text = "Sáng 14/12/2021, Bí thư Tỉnh ủy Lê Văn Tám chủ trì hội nghị với hơn 1.200 đại biểu.";
//! let analysis = analyze(text, &Options::default())?;
//!
//! let official = &analysis.officials[0];
//! assert_eq!(official.person.name, "Lê Văn Tám");
//! assert_eq!(official.positions[0].title, "Bí thư Tỉnh ủy");
//! assert_eq!(analysis.dates[0].value, "2021-12-14");
//! assert_eq!(analysis.figures[0].span.text, "hơn 1.200 đại biểu");
//! assert_eq!(analysis.figures[0].value, 1200.0);
//! # Ok::<(), diembao::Error>(())
//! ```
//!
//! The modules stand in the order in which a text passes through them; ARCHITECTURE.md tells the way.

mod analysis;
#[cfg(any(all(target_arch = "wasm32", feature = "analysis"), test))]
mod columns;
mod error;
#[cfg(test)]
mod typescript;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub mod text;

pub mod lexicon;

pub mod dates;
pub mod figures;
pub mod officials;

pub mod article;

pub mod choose;

pub use analysis::*;
pub use error::Error;

use dates::Published;

/// Reads one article.
///
/// Spans are UTF-8 byte ranges into `text`; [`Analysis::into_utf16`] turns them into what JavaScript counts. The time
/// grows linearly with the length of the text. Any text has an analysis.
///
/// # Errors
///
/// [`Error::Published`] when `options.published` is neither an ISO 8601 date nor a date-time; [`Error::TooLong`] for a
/// text of 4 GiB or more.
pub fn analyze(text: &str, options: &Options) -> Result<Analysis, Error> {
    if u32::try_from(text.len()).is_err() {
        return Err(Error::TooLong { bytes: text.len() });
    }
    let given = options.published.as_deref().map(published).transpose()?;
    let none = Dictionary::default();
    let dictionary = options.dictionary.as_ref().unwrap_or(&none);

    let lexed = lexicon::lex(text, &officials::overlay(dictionary));
    let dates = dates::recognise(&lexed);
    let figures = figures::recognise(&lexed);
    let people = officials::recognise(&lexed);
    let layout = article::lay_out(&lexed, &dates, &people);
    let (dates, figures) = choose::choose(dates, figures, &people);

    let published = given.or(layout.published);
    let (officials, people) =
        officials::resolve(&lexed, &people, &layout.nameless(), &layout.elsewhere(), dictionary);
    Ok(Analysis {
        format: FORMAT,
        published: published.map(|p| p.edtf()),
        published_from: match given {
            Some(_) => Some(PublishedFrom::Option),
            None => layout.published.map(|_| PublishedFrom::Text),
        },
        officials,
        people,
        dates: dates::resolve(&lexed, &dates, published.as_ref()),
        figures: figures::resolve(&lexed, &figures),
        furniture: layout.furniture(&lexed),
    })
}

fn published(given: &str) -> Result<Published, Error> {
    Published::parse(given).ok_or_else(|| Error::Published { given: given.to_owned() })
}
