import Foundation
import Terminal

/// A colour in linear light: the red, green and blue of sRGB without gamma, each from 0 to 1.
struct Light {
  private let components: SIMD3<Double>

  private init(components: SIMD3<Double>) {
    self.components = components
  }

  init(_ color: TerminalColor) {
    let steps = color.components
    func linear(_ step: Int) -> Double {
      let value = Double(step) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    components = SIMD3(linear(steps.x), linear(steps.y), linear(steps.z))
  }

  /// WCAG 2's contrast ratio, from 1 to 21.
  func contrast(with other: Light) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  /// The colour as seen with deuteranopia, after Viénot, Brettel and Mollon (1999).
  var seenByDeuteranopes: Light {
    let yellow = 0.29275 * components.x + 0.70725 * components.y
    let blue = -0.02234 * components.x + 0.02234 * components.y + components.z
    return Light(components: SIMD3(yellow, yellow, min(1, max(0, blue))))
  }

  /// The distance in CIELAB (ΔE*ab of 1976, D65); visible from about 2.
  func difference(from other: Light) -> Double {
    let difference = lab - other.lab
    return (difference * difference).sum().squareRoot()
  }

  /// Relative luminance, from 0 to 1.
  private var luminance: Double { (components * SIMD3(0.2126, 0.7152, 0.0722)).sum() }

  private var lab: SIMD3<Double> {
    func root(_ value: Double) -> Double { value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116 }
    let x = root((components * SIMD3(0.4124, 0.3576, 0.1805)).sum() / 0.9505)
    let y = root(luminance)
    let z = root((components * SIMD3(0.0193, 0.1192, 0.9505)).sum() / 1.089)
    return SIMD3(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}
