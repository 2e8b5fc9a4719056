//! What is sent: text, a picture or a file, and buttons beneath.

use std::fmt;

/// A message as it leaves the house. Text is Telegram's HTML with every value escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// The text, or the caption of what is attached.
    pub html: String,
    /// A picture or a file above the text.
    pub attached: Option<Attached>,
    /// Buttons beneath.
    pub keyboard: Keyboard,
    /// Clients are asked not to forward or save it: codes, files.
    pub protected: bool,
    /// It makes no sound.
    pub silent: bool,
}

/// What is attached to a message. Its bytes do not show in `Debug`: they may be goods.
#[derive(Clone, PartialEq, Eq)]
pub enum Attached {
    /// A picture, PNG or JPEG.
    Photo(Vec<u8>),
    /// A file with its name.
    File {
        /// The name it is saved under.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

/// Rows of buttons beneath a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keyboard(pub Vec<Vec<Button>>);

/// A button: what it says and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// Calls the bot back with these 1 to 64 bytes.
    Call(String),
    /// Opens a page: `https`, `http` or `tg`.
    Open(String),
    /// Copies these 1 to 256 characters.
    Copy(String),
    /// Lets the person choose a chat and writes `@bot text` there.
    Share(String),
}

/// The most characters that a copy button holds.
pub const COPY_MAX: usize = 256;
/// The most bytes that a button calls back with.
pub const CALL_MAX_BYTES: usize = 64;
/// The most characters of a text.
pub const TEXT_MAX: usize = 4096;
/// The most characters of a caption.
pub const CAPTION_MAX: usize = 1024;

impl Outgoing {
    /// A message of text alone.
    pub fn text(html: impl Into<String>) -> Outgoing {
        Outgoing { html: html.into(), ..Outgoing::default() }
    }

    /// The same with buttons.
    #[must_use]
    pub fn with(self, keyboard: Keyboard) -> Outgoing {
        Outgoing { keyboard, ..self }
    }
}

impl Keyboard {
    /// Adds a row, unless it is empty.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Keyboard {
        let buttons: Vec<Button> = buttons.into_iter().collect();
        if !buttons.is_empty() {
            self.0.push(buttons);
        }
        self
    }
}

impl Button {
    /// A button that calls the bot back.
    pub fn call(label: impl Into<String>, data: impl Into<String>) -> Button {
        Button { label: label.into(), does: Does::Call(data.into()) }
    }

    /// A button that opens a page.
    pub fn open(label: impl Into<String>, url: impl Into<String>) -> Button {
        Button { label: label.into(), does: Does::Open(url.into()) }
    }

    /// A button that copies text.
    pub fn copy(label: impl Into<String>, text: impl Into<String>) -> Button {
        Button { label: label.into(), does: Does::Copy(text.into()) }
    }
}

impl fmt::Debug for Attached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Attached::Photo(bytes) => write!(f, "Photo({} bytes)", bytes.len()),
            Attached::File { bytes, .. } => write!(f, "File({} bytes)", bytes.len()),
        }
    }
}
