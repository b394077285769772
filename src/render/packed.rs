//! Finished files as one run of bytes, for who keeps them, and back.
//!
//! One line of JSON, `{"head": HEAD, "lengths": [LENGTH, …]}`, and then the files one after the other.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Label<H> {
    head: H,
    lengths: Vec<usize>,
}

/// Files with what is to be known of them.
pub fn pack<H: Serialize>(head: &H, files: &[&[u8]]) -> Vec<u8> {
    let label = Label {
        head,
        lengths: files.iter().map(|f| f.len()).collect(),
    };
    let mut bytes = serde_json::to_vec(&label).expect("text and numbers are always JSON");
    bytes.push(b'\n');
    files.iter().for_each(|f| bytes.extend_from_slice(f));
    bytes
}

/// Takes apart what [`pack`] put together; returns `None` for any other bytes.
pub fn unpack<H: DeserializeOwned>(bytes: &[u8]) -> Option<(H, Vec<&[u8]>)> {
    let end = bytes.iter().position(|b| *b == b'\n')?;
    let label: Label<H> = serde_json::from_slice(&bytes[..end]).ok()?;
    let mut remaining = &bytes[end + 1..];
    let mut files = Vec::with_capacity(label.lengths.len());
    for length in label.lengths {
        let (file, after) = remaining.split_at_checked(length)?;
        files.push(file);
        remaining = after;
    }
    remaining.is_empty().then_some((label.head, files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_back_as_they_were_and_what_was_cut_off_does_not() {
        let packed = pack(&("a", 3), &[b"%PDF\n\0", b"", b"x"]);
        let (head, files): ((String, u8), _) = unpack(&packed).expect("it was packed");
        assert_eq!(
            (head, files),
            (("a".to_owned(), 3), vec![&b"%PDF\n\0"[..], b"", b"x"])
        );
        for end in 0..packed.len() {
            assert!(unpack::<(String, u8)>(&packed[..end]).is_none(), "{end}");
        }
        assert!(unpack::<(String, u8)>(&[&*packed, b"0"].concat()).is_none());
    }
}
