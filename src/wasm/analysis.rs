//! The analysis: options in, columns or objects out, and errors with a code.
//!
//! The result leaves as columns ([`Columns`]), from which the npm package makes plain objects: 28,000 spans take about
//! 4 ms this way, and 120 ms as objects made here, one property at a time. The feature `objects` makes those, for modules
//! built without the package.

use js_sys::{Array, Float64Array, JsString};
use wasm_bindgen::prelude::*;

use super::{js_error, options};
use crate::{Analysis, Error, columns::Columns};

/// Reads one article; the arguments and errors are those of `analyze` of the npm package.
///
/// Returns `[Float64Array, string[]]`: the analysis in the order of its fields, with UTF-16 offsets and without the
/// texts of spans, and the distinct strings that its numbers point to.
///
/// # Errors
///
/// A JavaScript `Error` with a `code`: `invalid-options`, `invalid-published` or `text-too-long`.
#[wasm_bindgen(js_name = analyzeColumns, unchecked_return_type = "[Float64Array, string[]]")]
pub fn analyze_columns(text: &str, options: &JsValue) -> Result<Array, JsValue> {
    let analysis = analysis(text, options)?;
    let columns = Columns::of(&analysis);
    let strings: Array = columns.strings.iter().map(|string| JsString::from(string.as_ref())).collect();
    Ok(Array::of2(&Float64Array::from(columns.numbers.as_slice()), &strings))
}

/// Reads one article, and returns the analysis as a plain object, as `analyze` of the npm package does, only more slowly.
///
/// # Errors
///
/// Those of [`analyze_columns`].
#[cfg(feature = "objects")]
#[wasm_bindgen]
pub fn analyze(text: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    use serde::Serialize;
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(analysis(text, options)?.serialize(&plain)?)
}

fn analysis(text: &str, options: &JsValue) -> Result<Analysis, JsValue> {
    let options = options::read(options)?;
    Ok(crate::analyze(text, &options).map_err(|error| thrown(&error))?.into_utf16(text))
}

/// An error of the crate as JavaScript throws it.
fn thrown(error: &Error) -> JsValue {
    js_error(error.code(), &error.to_string())
}
