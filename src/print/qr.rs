//! QR codes (ISO/IEC 18004) as an SVG with a single path.
//!
//! In: an address. Out: the picture with its quiet zone of two modules; the sheet's white around it does the rest.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// Returns the code for an address, in black on nothing; `None` when the address is too long for any code.
pub(super) fn svg(url: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(url, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|c| **c == Color::Dark).count();
            if run > 0 {
                write!(path, "M{x} {y}h{run}v1h-{run}z").ok()?;
            }
            x += run.max(1);
        }
    }
    let side = width + 4;
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 {side} {side}"><path d="{path}"/></svg>"#
    ))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_is_one_path() {
        let svg = super::svg("https://example.org/nl/regios/waterstad.html").expect("short");
        assert_eq!(svg.matches("<path").count(), 1);
        assert!(svg.contains(r#"viewBox="-2 -2 "#));
    }
}
