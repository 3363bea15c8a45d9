//! Strings, bytes and f-strings: which quotes, which escapes.
//!
//! Versions before 3.12 look for the end of an f-string before they look into it: what stands in a
//! field may hold neither the quotes around nor a backslash. So quotes are chosen from the outside to
//! the inside until all of it can be read; if nothing helps, the text is for 3.12 and later.

use super::{Level, Renderer};
use crate::tree::{Expr, ExprKind, Interpolated, Part, Str};
use std::fmt::Write;

/// What may enclose a string, in order of preference.
const QUOTES: [&str; 4] = ["\"", "'", "\"\"\"", "'''"];

impl Renderer {
    pub(super) fn string(&mut self, string: &Str) {
        let escaped = |quote: &str| {
            let mut out = String::with_capacity(string.text.len() + 2);
            escape(&mut out, &string.text, quote, string.lossy);
            out
        };
        let is_fit = |inside: &str, quote: &str| !inside.contains('\\') && !inside.ends_with(&quote[..1]);
        let (quote, inside) = if self.outer.is_empty() || self.is_free {
            let quote = if string.text.contains('"') && !string.text.contains('\'') { "'" } else { "\"" };
            (quote, escaped(quote))
        } else {
            let quotes = QUOTES.into_iter().filter(|quote| self.may_use(quote));
            let mut choices = quotes.map(|quote| (quote, escaped(quote)));
            choices.find(|(quote, inside)| is_fit(inside, quote)).unwrap_or_else(|| ("\"", escaped("\"")))
        };
        self.push(quote);
        self.push(&inside);
        self.push(quote);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let has = |quote: u8| bytes.contains(&quote);
        let in_field = !self.outer.is_empty() && !self.is_free;
        let quote = match QUOTES.into_iter().take(2).find(|quote| in_field && self.may_use(quote)) {
            Some(quote) => quote,
            None if has(b'"') && !has(b'\'') => "'",
            None => "\"",
        };
        self.push("b");
        self.push(quote);
        for &byte in bytes {
            let _ = match byte {
                b'\\' => write!(self.out, "\\\\"),
                b'\n' => write!(self.out, "\\n"),
                b'\r' => write!(self.out, "\\r"),
                b'\t' => write!(self.out, "\\t"),
                byte if quote.as_bytes() == [byte] => write!(self.out, "\\{quote}"),
                b' '..=b'~' => write!(self.out, "{}", char::from(byte)),
                byte => write!(self.out, "\\x{byte:02x}"),
            };
        }
        self.push(quote);
    }

    /// Whether strings here can be quoted like that without ending a string around them.
    fn may_use(&self, quote: &str) -> bool {
        self.outer.iter().all(|outer| !quote.contains(outer))
    }

    /// An f-string or t-string: quoted such that versions before 3.12 can read it, if possible.
    /// They find its end first, so that what stands in its fields may contain neither its quotes
    /// nor backslashes.
    pub(super) fn interpolated(&mut self, string: &Interpolated) {
        let start = self.out.len();
        if !self.is_free && !string.is_template {
            for quote in QUOTES {
                if self.may_use(quote) && self.interpolated_in(string, quote) {
                    return;
                }
                self.out.truncate(start);
            }
        }
        let was_free = std::mem::replace(&mut self.is_free, true);
        self.interpolated_in(string, "\"");
        self.is_free = was_free;
    }

    /// Tells whether versions before 3.12 can read it.
    fn interpolated_in(&mut self, string: &Interpolated, quote: &'static str) -> bool {
        self.push(if string.is_template { "t" } else { "f" });
        self.push(quote);
        self.outer.push(quote);
        let start = self.out.len();
        let mut is_readable = self.parts(&string.parts, quote, false);
        let inside = &self.out[start..];
        // `f"""..."` + `"""`: only the last character can meet the closing quotes.
        is_readable &= quote.len() == 1 || !inside.ends_with(&quote[..1]);
        self.outer.pop();
        // Inside a field of another one, all of this stands in that one's quotes.
        let inside = &self.out[start..];
        is_readable &= self.outer.is_empty() || !inside.contains('\\');
        is_readable &= self.outer.iter().all(|outer| !inside.contains(outer));
        self.push(quote);
        is_readable
    }

    fn parts(&mut self, parts: &[Part], quote: &'static str, in_format: bool) -> bool {
        let mut is_readable = true;
        for part in parts {
            match part {
                Part::Text(text) => {
                    let mut escaped = String::with_capacity(text.len());
                    escape(&mut escaped, text, quote, false);
                    // A format specification has no doubled braces.
                    let (open, close) = if in_format { ("\\x7b", "\\x7d") } else { ("{{", "}}") };
                    for c in escaped.chars() {
                        match c {
                            '{' => self.push(open),
                            '}' => self.push(close),
                            c => self.out.push(c),
                        }
                    }
                }
                Part::Field { value, conversion, format, text, .. } => {
                    self.push("{");
                    let start = self.out.len();
                    match text {
                        Some(text) => self.push(text),
                        None => self.expr(value, if ends_in_lambda(value) { Level::Or } else { Level::Test }),
                    }
                    let code = &self.out[start..];
                    is_readable &= !code.contains('\\') && !code.contains(quote);
                    if code.starts_with('{') {
                        self.out.insert(start, ' ');
                    }
                    if let Some(conversion) = conversion {
                        let _ = write!(self.out, "!{conversion}");
                    }
                    if let Some(format) = format {
                        self.push(":");
                        is_readable &= self.parts(format, quote, true);
                    }
                    self.push("}");
                }
            }
        }
        is_readable
    }
}

/// Whether the colon of a lambda would stand outside all brackets.
fn ends_in_lambda(mut expr: &Expr) -> bool {
    loop {
        match &expr.kind {
            ExprKind::Lambda(_) => return true,
            ExprKind::IfExp(if_exp) => expr = &if_exp.orelse,
            _ => return false,
        }
    }
}

/// Writes the inside of a string literal in those quotes, in one line.
fn escape(out: &mut String, text: &str, quote: &str, is_lossy: bool) {
    let mut chars = text.chars().peekable();
    let mut run = 0;
    while let Some(c) = chars.next() {
        let is_quote = quote.starts_with(c);
        run = if is_quote { run + 1 } else { 0 };
        let _ = match c {
            '\\' => write!(out, "\\\\"),
            '\n' => write!(out, "\\n"),
            '\r' => write!(out, "\\r"),
            '\t' => write!(out, "\\t"),
            // Within triple quotes, only the third in a row and the last one matter.
            c if is_quote && (quote.len() == 1 || run == 3 || chars.peek().is_none()) => {
                run = 0;
                write!(out, "\\{c}")
            }
            ' '..='~' => write!(out, "{c}"),
            char::REPLACEMENT_CHARACTER if is_lossy => write!(out, "\\ud800"),
            c if is_invisible(c) && c <= '\u{ff}' => write!(out, "\\x{:02x}", c as u32),
            c if is_invisible(c) && c <= '\u{ffff}' => write!(out, "\\u{:04x}", c as u32),
            c if is_invisible(c) => write!(out, "\\U{:08x}", c as u32),
            c => write!(out, "{c}"),
        };
    }
}

/// What a reader would not see, or not see rightly.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..)
}
