/// Attributes added to those that the theme gives a role.
package struct Emphasis: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Emphasis(rawValue: 1)
  package static let underline = Emphasis(rawValue: 2)
  package static let reverse = Emphasis(rawValue: 4)
}

/// The appearance of a cell: its role, and additional emphasis.
package struct Style: Sendable, Hashable {
  package var role: StyleRole
  package var emphasis: Emphasis

  package init(_ role: StyleRole = .text, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }
}
