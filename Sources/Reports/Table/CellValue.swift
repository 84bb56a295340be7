import AccessModel
import AccessAnalysis
import Manifests

/// The value of one cell: text for people, a value for programs, and a key to sort by.
package enum CellValue: Sendable {
  case text(String)
  case number(Int)
  /// A time, shown as an age; nil if it is unknown.
  case moment(Timestamp?)
  /// The last day of a grant, marked if it is over; nil if it has none.
  case expiry(GrantTerms.Expiry?)
  /// A level, sorted by how much access it is.
  case level(EffectiveLevel)
  /// How severe a finding is, sorted by that.
  case severity(FindingSeverity)
  /// Several texts, shown on one line.
  case list([String])
  /// Text for people, and a structured value.
  case structured(String, Value)
  /// Like `structured`, but of the text and the value only what is wanted is made; see `described`.
  case onDemand(WholeCell)
  /// Like `onDemand`, but the text is shortened on a screen and in a table, and whole in an export.
  case shortened(String, @Sendable () -> WholeCell)

  /// The cell as people read it; may contain hostile text.
  package func text(at now: Timestamp) -> String {
    switch self {
    case .text(let text), .structured(let text, _), .shortened(let text, _): text
    case .onDemand(let whole): whole.text
    case .number(let number): String(number)
    case .moment(let moment): moment?.age(at: now) ?? "-"
    case .expiry(let expiry): expiry?.label(at: now) ?? ""
    case .level(let level): level.label
    case .severity(let severity): severity.label
    case .list(let texts): texts.joined(separator: ", ")
    }
  }

  /// The cell as an export has it, with all that `text` counts.
  func wholeText(at now: Timestamp) -> String {
    if case .shortened(_, let whole) = self { whole().text } else { text(at: now) }
  }

  /// The cell as a document for people shows it, with all that `text` counts; quoted like `shown`.
  func wholeShown(at now: Timestamp) -> String { quoted(wholeText(at: now)) }

  /// The cell as a table shows it: in quotation marks if it begins or ends with a space, which would be invisible.
  package func shown(at now: Timestamp) -> String {
    quoted(text(at: now))
  }

  private func quoted(_ text: String) -> String {
    let blank = UInt8(ascii: " ")
    return text.utf8.first == blank || text.utf8.last == blank ? "“\(text)”" : text
  }

  /// The cell as structured output, lossless.
  package var value: Value {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .moment(let moment): moment.map { .text($0.description) } ?? .null
    case .expiry(let expiry): expiry.map { .text($0.text) } ?? .null
    case .level(let level): level.value
    case .severity(let severity): .text(severity.label)
    case .list(let texts): .list(texts.map { .text($0) })
    case .structured(_, let value): value
    case .onDemand(let whole): whole.value
    case .shortened(_, let whole): whole().value
    }
  }

  /// The sort key: numbers and times before text, an unknown time last.
  package var sortKey: SortKey {
    switch self {
    case .text(let text), .structured(let text, _), .shortened(let text, _):
      SortKey(number: 0, text: Name(text))
    case .onDemand(let whole): SortKey(number: 0, text: Name(whole.text))
    case .number(let number): SortKey(number: Int64(number), text: "")
    case .moment(let moment): SortKey(number: moment.map { -$0.seconds } ?? .max, text: "")
    case .expiry(.on(let day)?): SortKey(number: Int64(day.number), text: "")
    case .expiry(let expiry): SortKey(number: .max, text: Name(expiry?.text ?? ""))
    case .level(let level):
      SortKey(number: Int64(level.range.highest.rawValue) << 8 + Int64(level.range.atMost.rawValue), text: "")
    case .severity(let severity): SortKey(number: -Int64(severity.rawValue), text: "")
    case .list(let texts): SortKey(number: 0, text: Name(texts.joined(separator: ", ")))
    }
  }
}

/// All that a cell stands for.
package struct WholeCell: Sendable {
  private let makeText: @Sendable () -> String
  private let makeValue: @Sendable () -> Value

  /// Each is made only if it is wanted.
  init(_ text: @escaping @Sendable @autoclosure () -> String, _ value: @escaping @Sendable @autoclosure () -> Value) {
    makeText = text
    makeValue = value
  }

  var text: String { makeText() }
  var value: Value { makeValue() }
}

extension CellValue {
  /// Text for people and a value for programs, each made only when it is wanted: lists are sorted and drawn without the
  /// values, and written for programs without the texts.
  package static func described(
    _ text: @escaping @Sendable @autoclosure () -> String, _ value: @escaping @Sendable () -> Value
  ) -> CellValue { .onDemand(WholeCell(text(), value())) }

  /// The level of a role of Kubernetes.
  package static func level(_ range: LevelRange) -> CellValue { .level(EffectiveLevel(kubernetes: range)) }

  /// Like `place`, but with the namespaces even if it applies everywhere, because more of it applies in them.
  static func places(_ namespaces: [Name], isEverywhere: Bool) -> CellValue {
    guard isEverywhere, !namespaces.isEmpty else { return place(namespaces, isEverywhere: isEverywhere) }
    let named = place(namespaces, isEverywhere: false)
    let now = Timestamp(seconds: 0)
    return .shortened("everywhere, \(named.text(at: now))") {
      WholeCell("everywhere, \(named.wholeText(at: now))", place(namespaces, isEverywhere: true).value)
    }
  }

  /// Where something applies: everywhere, in the namespaces listed, or in a number of namespaces.
  static func place(_ namespaces: [Name], isEverywhere: Bool) -> CellValue {
    let text =
      isEverywhere
      ? "everywhere"
      : namespaces.count > 3 ? "\(namespaces.count) namespaces" : namespaces.map(\.text).joined(separator: ", ")
    return .shortened(text) {
      WholeCell(
        isEverywhere ? "everywhere" : namespaces.map(\.text).joined(separator: ", "),
        placeForm((isEverywhere, namespaces)))
    }
  }

  /// How a place is written.
  static let placeForm = Form<(isEverywhere: Bool, namespaces: [Name])>([
    FormField("everywhere", "whether it applies in every namespace", .boolean) { $0.isEverywhere },
    FormField("namespaces", "the namespaces where it applies beside that", .texts) { $0.namespaces.map(\.text) },
  ])
}

/// The sort key of the cells of one column; ages sort youngest first.
package struct SortKey: Sendable, Hashable, Comparable {
  let number: Int64
  let text: Name

  package static func < (left: SortKey, right: SortKey) -> Bool {
    (left.number, left.text) < (right.number, right.text)
  }
}
