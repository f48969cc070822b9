//! Mails and pages saved as one (MHTML).

/// Whether bytes begin with the head of a mail.
pub(super) fn is_mail(_bytes: &[u8]) -> bool {
    false
}
