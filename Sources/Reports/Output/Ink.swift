import AccessAnalysis

/// How text is highlighted on a terminal, as ECMA-48's select graphic rendition; plain leaves them as they are.
package struct Ink: Sendable {
  /// What a piece of text is for.
  package enum Purpose: Sendable, Hashable, CaseIterable {
    case heading, good, bad, unknown
    case view, edit, admin, clusterAdmin, custom, none
  }

  /// Sets nothing off.
  package static let plain = Ink([:])

  /// The parameters of each, such as `1;31`.
  private let renditions: [Purpose: String]

  package init(_ renditions: [Purpose: String]) {
    self.renditions = renditions
  }

  /// - Parameter text: Text that is safe to print already.
  package func callAsFunction(_ text: String, _ purpose: Purpose?) -> String {
    guard !text.isEmpty, let purpose, let rendition = renditions[purpose], !rendition.isEmpty else { return text }
    return "\u{1B}[\(rendition)m\(text)\u{1B}[0m"
  }
}

extension CellValue {
  /// What a cell is set off as; nil where it is not.
  var purpose: Ink.Purpose? {
    guard case .level(let range) = self else { return nil }
    return switch range.highest {
    case .none: Ink.Purpose.none
    case .custom: .custom
    case .view: .view
    case .edit: .edit
    case .admin: .admin
    case .clusterAdmin: .clusterAdmin
    }
  }
}
