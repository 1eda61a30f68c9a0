//! The boundary to JavaScript: translates arguments, results and errors, and nothing else.
//!
//! Features of the crate decide what a module exports, and the linker drops all else. So the decoder is a module of its own,
//! loaded by those who meet an old encoding.

#[cfg(feature = "analysis")]
mod analysis;
#[cfg(feature = "decoder")]
mod decoder;
#[cfg(feature = "analysis")]
mod options;

use wasm_bindgen::prelude::*;

/// Sends panics to the console with their message and place, once for the module.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// A JavaScript `Error` that carries a `code`.
#[cfg(feature = "analysis")]
fn js_error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("DiembaoError");
    // `Reflect::set` fails on frozen objects and proxies only, and this one is neither.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
