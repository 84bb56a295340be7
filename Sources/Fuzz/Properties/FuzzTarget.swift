/// A reader or writer to fuzz, and the properties that hold for any input.
///
/// Each has an executable, `fuzz-NAME`, which libFuzzer drives. Inputs that found bugs are kept in
/// `Tests/Fixtures/fuzz/NAME`.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Kubernetes JSON, read whole and in parts.
  case json
  /// Kubernetes YAML.
  case yaml
  /// The files of `az` and Graph; the first byte selects the kind.
  case azure
  /// `config.yaml`.
  case config
  /// A theme file.
  case themes
  /// Input from a terminal.
  case input
  /// The strings of a binding, written as a manifest and read back.
  case names

  /// Checks the properties of the target for an input.
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

  /// Checks the properties for an input and stops the process if one does not hold, as libFuzzer requires.
  package func run(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    do throws(Violation) {
      try check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
      fatalError("\(self): \(error.property)")
    }
  }
}
