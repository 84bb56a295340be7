/// The number of colours of a terminal.
package enum ColorDepth: UInt8, Sendable, Comparable, CaseIterable {
  case mono, ansi8, ansi16, indexed256, rgb

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
