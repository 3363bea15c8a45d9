//! How deep a text may be nested, judged by its tokens.
//!
//! The judgement is an upper bound of the depth of the tree, found without building it: every
//! node is announced by a token of its own (an operator, a keyword, a bracket), and what a node
//! encloses stands in the same statement and, after a comma, in the same brackets. So it is enough
//! to count tokens since the last comma, for each open bracket, and to begin anew with each
//! statement; a comma between a `lambda` and its colon does not end anything. The few nodes
//! without a token of their own (a statement, a tuple, a leaf) are allowed for once per bracket.

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_parser::{Mode, lexer};

/// Nodes that have no token of their own: for each bracket and each statement.
const UNANNOUNCED: u32 = 4;

/// What stands between a bracket and the next.
#[derive(Clone, Copy, Default)]
struct Bracket {
    /// Levels since the last comma.
    levels: u32,
    /// Lambdas whose colon has not come yet.
    lambdas: u32,
}

#[derive(Default)]
struct Counter {
    /// The open brackets, outermost first.
    outer: Vec<Bracket>,
    inner: Bracket,
    /// The levels of all `outer` brackets together.
    outer_levels: u32,
    indents: u32,
    /// Suites begun in this line. (After a `;`, a compound statement is an error, but one from
    /// which the parser recovers by taking it for a part of the suite.)
    suites: u32,
    deepest: u32,
}

impl Counter {
    fn count(&mut self, kind: TokenKind) {
        match kind {
            TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringMiddle
            | TokenKind::TStringMiddle
            | TokenKind::Comment
            | TokenKind::NonLogicalNewline => return,
            TokenKind::Newline | TokenKind::Semi => {
                self.outer.clear();
                self.outer_levels = 0;
                self.inner = Bracket::default();
                if kind == TokenKind::Newline {
                    self.suites = 0;
                }
                return;
            }
            // An `elif` stands inside the `if` before. (In our tree only. It is never forgotten:
            // there are not that many.)
            TokenKind::Elif => self.indents += 1,
            TokenKind::Indent => self.indents += 1,
            TokenKind::Dedent => self.indents = self.indents.saturating_sub(1),
            TokenKind::Comma if self.inner.lambdas == 0 => self.inner.levels = 0,
            TokenKind::Colon if self.inner.lambdas > 0 => self.inner.lambdas -= 1,
            TokenKind::Colon if self.outer.is_empty() => self.suites += 1,
            TokenKind::Lambda => {
                self.inner.lambdas += 1;
                self.inner.levels += 1;
            }
            TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                self.inner.levels += UNANNOUNCED;
                self.outer_levels += self.inner.levels;
                self.outer.push(self.inner);
                self.inner = Bracket::default();
            }
            TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd => {
                if let Some(bracket) = self.outer.pop() {
                    self.outer_levels -= bracket.levels;
                    self.inner = bracket;
                }
            }
            _ => self.inner.levels += 1,
        }
        let statements = UNANNOUNCED + (self.indents + self.suites) * 2;
        self.deepest = self.deepest.max(statements + self.outer_levels + self.inner.levels);
    }
}

/// What no text of that many tokens exceeds.
pub(super) fn at_most(tokens: &Tokens) -> u32 {
    (tokens.len() as u32).saturating_add(1).saturating_mul(UNANNOUNCED)
}

/// Judges tokens.
pub(super) fn of_tokens(tokens: &Tokens) -> u32 {
    let mut counter = Counter { deepest: UNANNOUNCED, ..Counter::default() };
    for token in tokens {
        counter.count(token.kind());
    }
    counter.deepest
}

/// Judges a text; stops as soon as it is known to be deeper than `limit`.
pub(super) fn of_text(source: &str, limit: u32) -> u32 {
    let mut lexer = lexer::lex(source, Mode::Module);
    let mut counter = Counter { deepest: UNANNOUNCED, ..Counter::default() };
    while counter.deepest <= limit {
        match lexer.next_token() {
            TokenKind::EndOfFile => break,
            kind => counter.count(kind),
        }
    }
    counter.deepest
}
