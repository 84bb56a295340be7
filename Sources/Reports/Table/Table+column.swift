import AccessAnalysis
import Manifests
import SafeText

extension Table {
  /// One column: its key, heading and help, and a function that makes a cell.
  package struct Column: Sendable {
    /// The kind of content, which determines how cells are aligned, cut and drawn.
    package enum Kind: Sendable {
      case name
      /// A generated ID, such as an object ID: its first digits identify it nearly as well as all of it.
      case identifier
      case level, age, count, text
      /// The last day of a grant.
      case day

      package var alignment: TextAlignment { self == .age || self == .count ? .trailing : .leading }
      /// Whether a truncated cell would be misleading.
      package var isNeverCut: Bool { self == .level || self == .age || self == .count || self == .day }
    }

    /// The member's name in JSON and YAML, such as `objectID`.
    package let key: String
    /// The heading, such as `OBJECT ID`.
    package let title: String
    package let kind: Kind
    /// The value in JSON and YAML.
    let shape: Shape
    /// The description in the help; nil if the heading is a name from the data.
    package let help: String?
    /// Whether the column is shown only if there is room, or by `-o wide`.
    package let isWide: Bool
    /// Whether all rows have the same value, because the list is limited to it: shown only on request.
    package let isImplied: Bool
    /// Whether the column is the name of the row itself.
    package let namesRow: Bool
    /// The names for the column in a filter in addition to its key and heading, in lower case.
    let aliases: Set<String>
    package let cell: @Sendable (Int) -> CellValue

    /// Whether a table lacks the column depending on its rows, and whether this one does.
    enum Presence { case always, present, absent }

    private(set) var presence = Presence.always

    /// - Parameter shape: The value in JSON and YAML; nil for the usual one of the kind.
    package init(
      _ key: String, _ title: String, _ kind: Kind, shape: Shape? = nil, help: String?, isWide: Bool = false,
      isImplied: Bool = false,
      namesRow: Bool = false, aliases: Set<String> = [],
      cell: @escaping @Sendable (Int) -> CellValue
    ) {
      self.key = key
      self.title = title
      self.kind = kind
      self.shape = shape ?? kind.shape
      self.help = help
      self.isWide = isWide
      self.isImplied = isImplied
      self.namesRow = namesRow
      self.aliases = aliases
      self.cell = cell
    }

    /// The column, which a table has only under a condition.
    func when(_ condition: Bool) -> Column {
      var column = self
      column.presence = condition ? .present : .absent
      return column
    }

    /// The column with only these rows.
    func only(_ rows: [Int]) -> Column {
      let cell = cell
      return Column(
        key, title, kind, shape: shape, help: help, isWide: isWide, isImplied: isImplied, namesRow: namesRow,
        aliases: aliases
      ) {
        cell(rows[$0])
      }
    }
  }
}

extension Table.Column.Kind {
  /// The usual value of such a column in JSON and YAML.
  fileprivate var shape: Shape {
    switch self {
    case .name, .identifier, .text: .text
    case .count: .count
    case .level: EffectiveLevel.form.shape
    case .age: Shape.time.orNull
    case .day: Shape.text.orNull
    }
  }
}
