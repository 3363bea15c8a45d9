//! Reading Python source files as Python itself does.
//!
//! A file is UTF-8 unless one of its first two lines declares another encoding
//! ([PEP 263](https://peps.python.org/pep-0263/)). A byte order mark is dropped. Line ends are left
//! as they are: all positions count in the text as it stands in the file.

use encoding_rs::Encoding;
use std::{
    io,
    path::{Path, PathBuf},
};

/// Why a file gives no source text.
#[derive(Debug, thiserror::Error)]
#[error("{}: {why}", path.display())]
pub struct SourceError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub why: Trouble,
}

/// What can be wrong with a source file.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It is missing, a folder, or not ours to read.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// No source text has null characters.
    #[error("is binary: it holds a null byte in line {line}")]
    Binary {
        /// The line, from 1.
        line: usize,
    },
    /// Its bytes are not text in its encoding.
    #[error(
        "is not {encoding} text, see line {line}; declare its encoding in the first line, or save it as UTF-8"
    )]
    Undecodable {
        /// The encoding that it declares, or UTF-8.
        encoding: String,
        /// The line, from 1.
        line: usize,
    },
    /// It declares an encoding that we do not know.
    #[error("declares the unknown encoding {0:?}; save it as UTF-8")]
    UnknownEncoding(String),
    /// It begins with a byte order mark of UTF-8 and declares something else.
    #[error("begins with the byte order mark of UTF-8, but declares the encoding {0:?}; remove one of them")]
    Contradiction(String),
}

/// The text of a source file.
pub fn read(path: &Path) -> Result<String, SourceError> {
    let text = std::fs::read(path).map_err(Trouble::from).and_then(decode);
    text.map_err(|why| SourceError { path: path.to_owned(), why })
}

/// The text that the bytes of a source file stand for.
pub fn decode(mut bytes: Vec<u8>) -> Result<String, Trouble> {
    let line_of = |bytes: &[u8], at: usize| bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Trouble::Binary { line: line_of(&bytes, at) });
    }
    let has_mark = bytes.starts_with(b"\xef\xbb\xbf");
    if has_mark {
        bytes.drain(..3);
    }
    let declared = declared_encoding(&bytes).map(str::to_owned);
    let codec = match &declared {
        Some(name) => Codec::by_name(name).ok_or_else(|| Trouble::UnknownEncoding(name.clone()))?,
        None => Codec::Utf8,
    };
    if has_mark && !matches!(codec, Codec::Utf8) {
        return Err(Trouble::Contradiction(declared.unwrap_or_default()));
    }
    codec.decode(bytes).map_err(|(bytes, at)| Trouble::Undecodable {
        encoding: declared.unwrap_or_else(|| "UTF-8".to_owned()),
        line: line_of(&bytes, at),
    })
}

/// The encoding that one of the first two lines declares: the second counts only after a line
/// without code (Language Reference 2.1.4).
fn declared_encoding(bytes: &[u8]) -> Option<&str> {
    let mut rest = bytes;
    for _ in 0..2 {
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let line = rest[..end].trim_ascii_start();
        match line.first() {
            Some(b'#') => {
                if let Some(name) = encoding_in_comment(line) {
                    return Some(name);
                }
            }
            Some(_) => return None,
            None => {}
        }
        let end_length = if rest[end..].starts_with(b"\r\n") { 2 } else { 1 };
        rest = rest.get(end + end_length..)?;
    }
    None
}

/// What matches `coding[:=][ \t]*([-\w.]+)` first.
fn encoding_in_comment(mut comment: &[u8]) -> Option<&str> {
    while let Some(at) = comment.windows(6).position(|window| window == b"coding") {
        comment = &comment[at + 6..];
        let [b':' | b'=', value @ ..] = comment else { continue };
        let start = value.iter().position(|byte| !matches!(byte, b' ' | b'\t')).unwrap_or(value.len());
        let value = &value[start..];
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        let end = value.iter().position(|byte| !is_part(byte)).unwrap_or(value.len());
        if end > 0 {
            return std::str::from_utf8(&value[..end]).ok();
        }
    }
    None
}

/// How bytes become text.
enum Codec {
    Utf8,
    Ascii,
    Latin1,
    /// A single-byte encoding of ISO 8859: in these, 0x80 to 0x9F are control characters, which the
    /// Web's standard (what `encoding_rs` goes by) puts to other use.
    Iso8859(&'static Encoding),
    Other(&'static Encoding),
}

impl Codec {
    /// The codec that Python means by `name`.
    fn by_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase().replace('_', "-");
        if name == "utf-8" || name.starts_with("utf-8-") {
            return Some(Self::Utf8);
        }
        if ["latin-1", "iso-8859-1", "iso-latin-1"].iter().any(|latin| {
            name.strip_prefix(latin).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        }) {
            return Some(Self::Latin1);
        }
        match name.as_str() {
            "utf8" | "utf" | "u8" | "cp65001" => return Some(Self::Utf8),
            "latin1" | "latin" | "l1" | "iso8859-1" | "iso8859" | "8859" | "cp819" | "ibm819" => {
                return Some(Self::Latin1);
            }
            "ascii" | "us-ascii" | "646" | "us" | "cp367" | "ibm367" => return Some(Self::Ascii),
            _ => {}
        }
        let label = match name.as_str() {
            "cp949" | "uhc" | "ms949" => "windows-949",
            "cp932" | "ms932" | "shift-jis" | "shiftjis" | "s-jis" => "shift_jis",
            "cp936" | "ms936" | "euc-cn" | "euccn" => "gbk",
            "cp950" | "ms950" => "big5",
            "eucjp" | "ujis" => "euc-jp",
            "euckr" => "euc-kr",
            "iso2022-jp" => "iso-2022-jp",
            "mac-roman" | "macroman" => "macintosh",
            "cp878" | "koi8-r" => "koi8-r",
            name => name,
        };
        // Python leaves the hyphens out as often as not: `latin-2`, `iso8859-15`.
        let joined = label.replacen("latin-", "latin", 1);
        let encoding =
            Encoding::for_label(label.as_bytes()).or_else(|| Encoding::for_label(joined.as_bytes()))?;
        let is_iso = name.starts_with("iso8859") || name.starts_with("iso-8859") || name.starts_with("latin");
        match encoding.name() {
            // Labels of the Web that mean nothing to Python, or not this.
            "replacement" | "x-user-defined" | "UTF-16LE" | "UTF-16BE" => None,
            "windows-1252" if !matches!(name.as_str(), "cp1252" | "windows-1252" | "1252") => None,
            _ if is_iso && encoding.is_single_byte() => Some(Self::Iso8859(encoding)),
            _ => Some(Self::Other(encoding)),
        }
    }

    /// Decodes all bytes, or gives them back with the place of the first that cannot be.
    fn decode(&self, bytes: Vec<u8>) -> Result<String, (Vec<u8>, usize)> {
        match self {
            Self::Utf8 => String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                (error.into_bytes(), at)
            }),
            Self::Ascii => match bytes.iter().position(|byte| !byte.is_ascii()) {
                Some(at) => Err((bytes, at)),
                None => Ok(bytes.into_iter().map(char::from).collect()),
            },
            Self::Latin1 => Ok(bytes.into_iter().map(char::from).collect()),
            Self::Iso8859(encoding) => {
                let mut text = String::with_capacity(bytes.len());
                for (at, &byte) in bytes.iter().enumerate() {
                    match byte {
                        ..0xA0 => text.push(char::from(byte)),
                        _ => match encoding.decode_without_bom_handling_and_without_replacement(&[byte]) {
                            Some(decoded) => text.push_str(&decoded),
                            None => return Err((bytes, at)),
                        },
                    }
                }
                Ok(text)
            }
            Self::Other(encoding) => match decode_strictly(encoding, &bytes) {
                Some(text) => Ok(text),
                None => {
                    let is_good = |line: &&[u8]| decode_strictly(encoding, line).is_some();
                    let lines = bytes.split_inclusive(|&byte| byte == b'\n');
                    let at = lines.take_while(is_good).map(<[u8]>::len).sum();
                    Err((bytes, at))
                }
            },
        }
    }
}

/// The text, unless a byte has no meaning. (Where Python's single-byte codecs have a gap, those of
/// the Web have a control character.)
fn decode_strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let is_gap = |c: char| encoding.is_single_byte() && matches!(c, '\u{80}'..='\u{9f}');
    (!text.contains(is_gap)).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_is_honoured() {
        for (bytes, expected) in [
            (&b"x = 'a'"[..], "x = 'a'"),
            (b"'\xc3\xa9'", "'é'"),
            (b"\xef\xbb\xbf'\xc3\xa9'", "'é'"),
            (b"\xef\xbb\xbf# coding: utf-8\n'\xc3\xa9'", "# coding: utf-8\n'é'"),
            (b"# -*- coding: latin-1 -*-\n'\xe9\x80'", "# -*- coding: latin-1 -*-\n'é\u{80}'"),
            (b"# vim: set fileencoding=ISO_8859-1 :\n\xe9", "# vim: set fileencoding=ISO_8859-1 :\né"),
            (b"\n \x0c# coding=iso8859-15\n'\xa4'", "\n \x0c# coding=iso8859-15\n'€'"),
            (b"#!/x\r\n# coding:cp1252\r\n'\x80'", "#!/x\r\n# coding:cp1252\r\n'€'"),
            (b"#coding:iso8859-9\r'\x80\xfd'", "#coding:iso8859-9\r'\u{80}ı'"),
            (b"# encoding: EUC_JP\n'\xa4\xa2'", "# encoding: EUC_JP\n'あ'"),
            (b"# coding: koi8-r\n'\xc1'", "# coding: koi8-r\n'а'"),
            (b"# coding: ascii\nx", "# coding: ascii\nx"),
            // Not declared: after code, in the third line, or not in these words.
            (b"x\n# coding: latin-1\n'\xc3\xa9'", "x\n# coding: latin-1\n'é'"),
            (b"\n\n# coding: latin-1\n'\xc3\xa9'", "\n\n# coding: latin-1\n'é'"),
            (b"# coding latin-1 coding : x\n'\xc3\xa9'", "# coding latin-1 coding : x\n'é'"),
            (b"# coding coding: latin-1\n\xe9", "# coding coding: latin-1\né"),
            (b"", ""),
        ] {
            let text = decode(bytes.to_vec());
            assert_eq!(text.ok().as_deref(), Some(expected), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn each_trouble_is_one_clear_line() {
        for (bytes, expected) in [
            (&b"a\nb\0"[..], "is binary: it holds a null byte in line 2"),
            (
                b"a\n\xff",
                "is not UTF-8 text, see line 2; declare its encoding in the first line, or save it as UTF-8",
            ),
            (b"# coding: ascii\n\xe9", "is not ascii text, see line 2; declare"),
            (b"# coding: cp1252\n\n'\x81'", "is not cp1252 text, see line 3; declare"),
            (b"# coding: euc_jp\n\n'\xa4", "is not euc_jp text, see line 3; declare"),
            (b"# coding: klingon\n", "declares the unknown encoding \"klingon\"; save it as UTF-8"),
            (b"# coding: utf-16\n", "declares the unknown encoding \"utf-16\"; save it as UTF-8"),
            (b"\xef\xbb\xbf# coding: latin-1\n", "begins with the byte order mark of UTF-8, but declares"),
        ] {
            let trouble = decode(bytes.to_vec()).unwrap_err().to_string();
            assert!(trouble.starts_with(expected), "{trouble}");
            assert!(!trouble.contains('\n'));
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.py");
        let error = read(&missing).unwrap_err().to_string();
        assert!(error.contains("missing.py: cannot be read: "), "{error}");
        assert!(read(folder.path()).is_err());
        let file = folder.path().join("a.py");
        std::fs::write(&file, "# coding: latin-1\n").unwrap();
        assert_eq!(read(&file).unwrap(), "# coding: latin-1\n");
    }
}
