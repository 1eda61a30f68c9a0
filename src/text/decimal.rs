//! Digits → a number.

/// The number that digits with at most one point write; what else stands in the text is passed over.
///
/// Exact to the last bit up to 2^53, beyond that to one unit in the last place. The library's parser, which is exact for
/// any length, would bring twelve kilobytes of tables into the module.
#[must_use]
pub fn decimal(text: &str) -> f64 {
    let mut mantissa = 0u64;
    let (mut scale, mut behind_point) = (1.0f64, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' if mantissa < u64::MAX / 100 => {
                mantissa = mantissa * 10 + u64::from(byte - b'0');
                scale *= if behind_point { 10.0 } else { 1.0 };
            }
            b'0'..=b'9' if !behind_point => scale /= 10.0,
            b'.' => behind_point = true,
            _ => {}
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "the doc comment says how far it is exact")]
    let mantissa = mantissa as f64;
    mantissa / scale
}
