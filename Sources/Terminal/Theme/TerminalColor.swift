/// A colour as terminals identify it.
package enum TerminalColor: Sendable, Hashable {
  /// 0 to 15 are the terminal's own sixteen colours; the rest of xterm's 256 are the same on every terminal.
  case indexed(UInt8)

  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// The nearest colour of this depth; nil for `mono`.
  package func reduced(to depth: ColorDepth) -> TerminalColor? {
    switch depth {
    case .mono: nil
    case .ansi8: .indexed(nearest(below: 16) % 8)
    case .ansi16: .indexed(nearest(below: 16))
    case .indexed256: .indexed(nearest(below: 256))
    case .rgb: self
    }
  }

  /// Red, green and blue; xterm's values for the terminal's own sixteen colours.
  package var components: SIMD3<Int> {
    switch self {
    case .rgb(let red, let green, let blue): SIMD3(Int(red), Int(green), Int(blue))
    case .indexed(let index): XtermPalette.components(Int(index))
    }
  }

  private func nearest(below count: Int) -> UInt8 {
    if case .indexed(let index) = self, Int(index) < count { return index }
    // The actual values of the terminal's own sixteen are unknown, so they are used only if there are no others.
    let candidates = count > 16 ? 16..<count : 0..<count
    let wanted = components
    let nearest = candidates.min { distance(wanted, $0) < distance(wanted, $1) }
    return UInt8(nearest ?? 0)
  }

  private func distance(_ wanted: SIMD3<Int>, _ index: Int) -> Int {
    let difference = wanted &- XtermPalette.components(index)
    return (difference &* difference).wrappedSum()
  }
}

/// xterm's 256 colours.
private enum XtermPalette {
  static func components(_ index: Int) -> SIMD3<Int> {
    switch index {
    case ..<16:
      return own[index]
    case ..<232:
      let cube = index - 16
      return SIMD3(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      return SIMD3(repeating: 8 + 10 * (index - 232))
    }
  }

  private static let levels = [0, 95, 135, 175, 215, 255]

  private static let own: [SIMD3<Int>] = [
    SIMD3(0, 0, 0), SIMD3(205, 0, 0), SIMD3(0, 205, 0), SIMD3(205, 205, 0),
    SIMD3(0, 0, 238), SIMD3(205, 0, 205), SIMD3(0, 205, 205), SIMD3(229, 229, 229),
    SIMD3(127, 127, 127), SIMD3(255, 0, 0), SIMD3(0, 255, 0), SIMD3(255, 255, 0),
    SIMD3(92, 92, 255), SIMD3(255, 0, 255), SIMD3(0, 255, 255), SIMD3(255, 255, 255),
  ]
}
