//! The options, read from plain JavaScript objects.
//!
//! By hand: serde-wasm-bindgen and the visitors that serde derives for four structs of strings took 10 KB of the module
//! (Brotli), a thirtieth of what everybody loads.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::console;

use super::js_error;
use crate::{Abbreviation, Dictionary, DictionaryPerson, Options};

/// Reads the options; `undefined` and `null` are no options.
///
/// # Errors
///
/// `invalid-options` or `invalid-published`, with the place and what stands there.
pub fn read(value: &JsValue) -> Result<Options, JsValue> {
    if is_absent(value) {
        return Ok(Options::default());
    }
    let options = Fields::of(value, "options", &["published", "dictionary"])?;
    let published = options.get("published")?;
    let published = match published.as_ref().map(|given| given.as_string().ok_or(given)) {
        None => None,
        Some(Ok(text)) => Some(text),
        Some(Err(given)) => {
            let message = format!("`published` must be a string, not {}", kind_of(given));
            return Err(js_error("invalid-published", &message));
        }
    };
    let dictionary = options.get("dictionary")?.map(|given| dictionary(&given)).transpose()?;
    Ok(Options { published, dictionary })
}

fn dictionary(value: &JsValue) -> Result<Dictionary, JsValue> {
    let fields = Fields::of(value, "dictionary", &["people", "titles", "bodies", "abbreviations"])?;
    let (mut people, mut abbreviations) = (Vec::new(), Vec::new());
    let has_people = fields.each("people", &mut |value, path| {
        let fields = Fields::of(value, path, &["name", "positions", "alsoKnownAs"])?;
        let (name, positions) = (fields.string("name")?, fields.strings("positions")?);
        people.push(DictionaryPerson { name, positions, also_known_as: fields.strings("alsoKnownAs")? });
        Ok(())
    })?;
    let has_abbreviations = fields.each("abbreviations", &mut |value, path| {
        let fields = Fields::of(value, path, &["short", "full"])?;
        abbreviations.push(Abbreviation { short: fields.string("short")?, full: fields.string("full")? });
        Ok(())
    })?;
    Ok(Dictionary {
        people: has_people.then_some(people),
        titles: fields.strings("titles")?,
        bodies: fields.strings("bodies")?,
        abbreviations: has_abbreviations.then_some(abbreviations),
    })
}

/// An object and where it stands, for messages.
struct Fields<'v> {
    object: &'v JsValue,
    path: &'v str,
}

impl<'v> Fields<'v> {
    /// Takes a value for an object; names on the console every key that is not known, most often a misspelt one.
    fn of(object: &'v JsValue, path: &'v str, known: &[&str]) -> Result<Self, JsValue> {
        if !object.is_object() || Array::is_array(object) {
            return Err(wrong(path, "an object", object));
        }
        let prefix = if path == "options" { String::new() } else { format!("{path}.") };
        for key in Object::keys(object.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()) {
            if !known.contains(&key.as_str()) {
                console::warn_1(&format!("diembao: unknown option \"{prefix}{key}\"").into());
            }
        }
        Ok(Self { object, path })
    }

    /// The value of a field, unless it is left out, `undefined` or `null`.
    fn get(&self, name: &str) -> Result<Option<JsValue>, JsValue> {
        Ok(Some(Reflect::get(self.object, &name.into())?).filter(|value| !is_absent(value)))
    }

    fn string(&self, name: &str) -> Result<String, JsValue> {
        let value = self.get(name)?.unwrap_or(JsValue::UNDEFINED);
        string(&value, &format!("{}.{name}", self.path))
    }

    fn strings(&self, name: &str) -> Result<Option<Vec<String>>, JsValue> {
        let mut strings = Vec::new();
        let given = self.each(name, &mut |value, path| {
            strings.push(string(value, path)?);
            Ok(())
        })?;
        Ok(given.then_some(strings))
    }

    /// Reads the items of a list with their places; whether there is one.
    fn each(
        &self,
        name: &str,
        read: &mut dyn FnMut(&JsValue, &str) -> Result<(), JsValue>,
    ) -> Result<bool, JsValue> {
        let Some(list) = self.get(name)? else { return Ok(false) };
        let path = format!("{}.{name}", self.path);
        if !Array::is_array(&list) {
            return Err(wrong(&path, "an array", &list));
        }
        for (i, value) in list.unchecked_ref::<Array>().iter().enumerate() {
            read(&value, &format!("{path}[{i}]"))?;
        }
        Ok(true)
    }
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn string(value: &JsValue, path: &str) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| wrong(path, "a string", value))
}

fn wrong(path: &str, wanted: &str, value: &JsValue) -> JsValue {
    js_error("invalid-options", &format!("`{path}` must be {wanted}, not {}", kind_of(value)))
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
