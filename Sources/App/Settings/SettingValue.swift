import AccessAnalysis
import AccessModel
import Manifests
import SafeYAML
import ScreenKit
import Terminal

/// A kind of value in `config.yaml`: what it can be, and how it is read.
struct SettingValue<Content>: Sendable {
  let shape: Shape
  /// Nil, with the problem kept by the reader, if it is not such a value.
  let read: @Sendable (inout SettingsReader, YAMLNode) -> Content?
}

extension SettingValue<Bool> {
  /// A switch.
  static var flag: SettingValue {
    SettingValue(
      shape: .oneOf([.text("on"), .text("off"), .boolean(true), .boolean(false), .text("true"), .text("false")])
    ) { reader, node in reader.flag(node) }
  }
}

extension SettingValue<String> {
  /// One of some names.
  static func name(among names: [String]) -> SettingValue {
    SettingValue(shape: .oneOf(names)) { reader, node in reader.name(node, among: names) }
  }

  /// A SUBJECT, which the data need not have.
  static var subject: SettingValue {
    SettingValue(shape: .scalar("[\\s\\S]")) { reader, node in reader.me(node) }
  }
}

extension SettingValue<[DeclaredIdentities.Identity]> {
  /// Object IDs and user principal names.
  static var identities: SettingValue {
    let id = "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"
    return SettingValue(shape: .list(.matching("\(id)|@"))) { reader, node in reader.identities(node) }
  }
}

extension SettingValue<[FindingException]> {
  /// Exceptions, as in `exceptions.yaml`.
  static var exceptions: SettingValue {
    let rules = FindingRule.all.map(\.id)
    return SettingValue(shape: ExceptionMember.shape(rules: rules)) { reader, node in
      var exceptions = ExceptionReader(file: reader.file, rules: rules)
      let read = exceptions.exceptions(node)
      reader.problems += exceptions.problems
      return read
    }
  }
}

extension SettingValue<[Name]> {
  /// Lists of namespaces by project.
  static var projects: SettingValue {
    SettingValue(shape: .map(.list(.scalar("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$")))) { reader, node in
      reader.projects(node)
    }
  }
}

extension SettingValue<KeyMaps> {
  /// Keys by the names of sections and bindings.
  static var keys: SettingValue {
    let sections = Registry.sections.map { section in
      let keys = section.keys.map {
        Shape.Member($0.name, $0.help, .either([.key, .list(.key, isEmpty: false)]), isOptional: true)
      }
      return Shape.Member(section.name, section.title, .object(keys), isOptional: true)
    }
    return SettingValue(shape: .object(sections)) { reader, node in reader.keys(node) }
  }
}

extension Shape {
  /// A key. Unquoted, 1 is a number to YAML, and ~ is null.
  static var key: Shape { .either([.text, .number(atLeast: 0, atMost: 9), .null]) }
}
