/// A reader or writer that is fed made-up bytes, and the properties that hold whatever they are.
///
/// Each has an executable, `fuzz-NAME`, which libFuzzer drives. What one finds is kept in `Tests/Fixtures/fuzz/NAME`.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Kubernetes' JSON, whole and in parts.
  case json
  /// Kubernetes' YAML.
  case yaml
  /// The files of `az` and Graph; the first byte says which.
  case azure
  /// `config.yaml`.
  case config
  /// A theme's file.
  case themes
  /// What a terminal sends.
  case input
  /// The texts of a binding, written as a manifest and read back.
  case names

  /// Feeds the bytes to the target.
  /// - Throws: The first property that does not hold.
  package func check(_ bytes: [UInt8]) throws(Violation) {
    switch self {
    case .json: try JSONProperties.check(bytes)
    case .yaml: try YAMLProperties.check(bytes)
    case .azure: try AzureProperties.check(bytes)
    case .config: try ConfigProperties.check(bytes)
    case .themes: try ThemeProperties.check(bytes)
    case .input: try InputProperties.check(bytes)
    case .names: try NameProperties.check(bytes)
    }
  }

  /// Feeds the bytes to the target, and stops the process where a property does not hold, as libFuzzer wants it.
  package func run(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    do throws(Violation) {
      try check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
      fatalError("\(self): \(error.property)")
    }
  }
}
