import SafeText

extension Table {
  /// One column: what it holds, what it says, and how a cell of it is made.
  package struct Column: Sendable {
    /// What its cells are, which says how they are set, cut and drawn.
    package enum Kind: Sendable {
      case name
      /// An ID that no person made, such as an object ID: its first digits tell as much as most of it.
      case identifier
      case level, age, count, words

      package var alignment: TextAlignment { self == .age || self == .count ? .trailing : .leading }
      /// Whether a part of a cell would say something wrong.
      package var isNeverCut: Bool { self == .level || self == .age || self == .count }
    }

    /// The member's name in JSON and YAML, such as `objectID`.
    package let key: String
    /// The heading, such as `OBJECT ID`.
    package let title: String
    package let kind: Kind
    /// What it says, in a sentence for the help; nil where its heading is a name from the data.
    package let help: String?
    /// Whether it is shown only where there is room, or by `-o wide`.
    package let isWide: Bool
    /// Whether it says the same in every row, as the list is of that alone: it is shown where the reader asks for it.
    package let isImplied: Bool
    /// Whether it is the name of the row itself, not of something that the row is about.
    package let namesRow: Bool
    /// What may stand for it in a filter besides its key and its heading, in small letters.
    let aliases: Set<String>
    package let cell: @Sendable (Int) -> CellValue

    package init(
      _ key: String, _ title: String, _ kind: Kind, help: String?, isWide: Bool = false, isImplied: Bool = false,
      namesRow: Bool = false, aliases: Set<String> = [],
      cell: @escaping @Sendable (Int) -> CellValue
    ) {
      self.key = key
      self.title = title
      self.kind = kind
      self.help = help
      self.isWide = isWide
      self.isImplied = isImplied
      self.namesRow = namesRow
      self.aliases = aliases
      self.cell = cell
    }

    /// The same column of these rows alone.
    func only(_ rows: [Int]) -> Column {
      let cell = cell
      return Column(
        key, title, kind, help: help, isWide: isWide, isImplied: isImplied, namesRow: namesRow, aliases: aliases
      ) {
        cell(rows[$0])
      }
    }
  }
}
