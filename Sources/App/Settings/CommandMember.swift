import Manifests
import ScreenKit

/// A member of a custom command in `config.yaml`.
enum CommandMember: String, CaseIterable {
  case key, on, run, description, confirm, wait

  /// What `commands` can be.
  static var shape: Shape { .list(.object(allCases.map(\.member))) }

  private var member: Shape.Member { Shape.Member(rawValue, help, shape, isOptional: isOptional) }

  private var isOptional: Bool { [.on, .confirm, .wait].contains(self) }

  private var help: String {
    switch self {
    case .key: "the key that starts it"
    case .on: "the screens on whose rows it starts; all of them if left out"
    case .run: "the program and its arguments, with placeholders such as {namespace}"
    case .description: "what it does, for the help and the palette"
    case .confirm: "whether the arguments are shown and asked for first"
    case .wait: "whether a key is waited for after it has ended"
    }
  }

  private var shape: Shape {
    switch self {
    case .key: return .key
    case .on:
      let screen = Shape.oneOf(Registry.rowScreens.map(\.name))
      return .either([screen, .list(screen, isEmpty: false)])
    case .run:
      let fields = RowField.allCases.map(\.rawValue).joined(separator: "|")
      return .list(.scalar("^([^{\\u0000]|\\{\\{|\\{(\(fields))\\})*$"), isEmpty: false)
    case .description: return .scalar("\\S")
    case .confirm, .wait: return SettingValue.flag.shape
    }
  }
}
