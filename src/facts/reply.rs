//! Reading the replies of the observing helper.

/// A reply that is not what the helper sends.
#[derive(Debug, thiserror::Error)]
#[error("malformed reply: {0}")]
pub struct MalformedReply(pub String);
