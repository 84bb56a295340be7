import AccessAnalysis
import AccessModel

/// The highlighting of text on a terminal, by ECMA-48 select graphic rendition.
package struct Ink: Sendable {
  /// The purpose of a piece of text.
  package enum Purpose: Sendable, Hashable, CaseIterable {
    case heading, good, bad, unknown
    case view, edit, admin, clusterAdmin, custom, none
  }

  /// No highlighting.
  package static let plain = Ink([:])

  /// The parameters for each purpose, such as `1;31`.
  private let renditions: [Purpose: String]

  package init(_ renditions: [Purpose: String]) {
    self.renditions = renditions
  }

  /// - Parameter text: Text that is already safe to print.
  package func callAsFunction(_ text: String, _ purpose: Purpose?) -> String {
    guard !text.isEmpty, let purpose, let rendition = renditions[purpose], !rendition.isEmpty else { return text }
    return "\u{1B}[\(rendition)m\(text)\u{1B}[0m"
  }
}

extension CellValue {
  /// The purpose of a cell; nil if it is not highlighted.
  func purpose(at now: Timestamp) -> Ink.Purpose? {
    if case .expiry(let expiry?) = self { return expiry.isPast(on: Day(of: now)) ? .bad : nil }
    if case .severity(let severity) = self { return severity.isSevere ? .bad : severity == .medium ? .unknown : nil }
    guard case .level(let level) = self else { return nil }
    return switch level.range.highest {
    case .none: Ink.Purpose.none
    case .custom: .custom
    case .view: .view
    case .edit: .edit
    case .admin: .admin
    case .clusterAdmin: .clusterAdmin
    }
  }
}
