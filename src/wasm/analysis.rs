//! The analysis: options in, columns out, and errors with a code.
//!
//! The result leaves as columns ([`Columns`]), from which the npm package makes plain objects: 28,000 spans take about
//! 4 ms this way, and 120 ms as objects made here, one property at a time.

use js_sys::{Array, Float64Array, JsString, Object, Reflect};
use serde::de::{self, Deserialize, Deserializer, Visitor, value::Error as NoValue};
use wasm_bindgen::prelude::*;
use web_sys::console;

use crate::{Dictionary, Error, Options, columns::Columns};

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
    let options = read_options(options)?;
    let analysis = crate::analyze(text, &options).map_err(|error| thrown(&error))?.into_utf16(text);
    let columns = Columns::of(&analysis);
    let strings: Array = columns.strings.iter().map(|string| JsString::from(string.as_ref())).collect();
    Ok(Array::of2(&Float64Array::from(columns.numbers.as_slice()), &strings))
}

/// An error of the crate as JavaScript throws it.
fn thrown(error: &Error) -> JsValue {
    js_error(error.code(), &error.to_string())
}

/// A JavaScript `Error` that carries a `code`.
fn js_error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("DiembaoError");
    // `Reflect::set` fails on frozen objects and proxies only, and this one is neither.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

/// Reads the options; `undefined` and `null` are no options.
fn read_options(value: &JsValue) -> Result<Options, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Options::default());
    }
    if !value.is_object() || Array::is_array(value) {
        return Err(js_error(
            "invalid-options",
            &format!("`options` must be an object, not {}", kind_of(value)),
        ));
    }
    let published = Reflect::get(value, &"published".into())?;
    if !(published.is_string() || published.is_undefined() || published.is_null()) {
        let message = format!("`published` must be a string, not {}", kind_of(&published));
        return Err(js_error("invalid-published", &message));
    }
    warn_of_unknown_keys::<Options>(value, "");
    let dictionary = Reflect::get(value, &"dictionary".into())?;
    if dictionary.is_object() {
        warn_of_unknown_keys::<Dictionary>(&dictionary, "dictionary.");
    }
    serde_wasm_bindgen::from_value(value.clone())
        .map_err(|error| js_error("invalid-options", &format!("`options` cannot be read: {error}")))
}

/// Names on the console every key of `object` that is no field of `T`: most often a misspelt one.
fn warn_of_unknown_keys<T: for<'de> Deserialize<'de>>(object: &JsValue, prefix: &str) {
    let known = field_names::<T>();
    for key in Object::keys(object.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()) {
        if !known.contains(&key.as_str()) {
            console::warn_1(&format!("diembao: unknown option \"{prefix}{key}\"").into());
        }
    }
}

/// What a value is, for messages: "null", "an array", or its `typeof`.
fn kind_of(value: &JsValue) -> String {
    if value.is_null() {
        "null".into()
    } else if Array::is_array(value) {
        "an array".into()
    } else {
        value.js_typeof().dyn_into::<JsString>().map_or_else(|_| "a value".into(), String::from)
    }
}

/// The names under which serde reads the fields of a struct.
fn field_names<T: for<'de> Deserialize<'de>>() -> &'static [&'static str] {
    let mut names: &[&str] = &[];
    // The deserializer gives no value; it is asked for one so that it hears the names.
    let _ = T::deserialize(FieldNames(&mut names));
    names
}

/// A deserializer that keeps the field names it is asked for.
struct FieldNames<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for FieldNames<'_> {
    type Error = NoValue;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("holds no value"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
