import AccessModel
import Manifests
import SafeYAML
import ScreenKit
import Terminal

extension SettingsReader {
  /// Reads custom commands; one with a mistake is left out.
  ///
  /// - Parameter keys: All other keys.
  mutating func commands(_ node: YAMLNode, beside keys: KeyMaps) -> [CustomCommand] {
    if let exposure {
      refuse(node, found: "commands in this file, but \(exposure.reason), so none is taken", expected: exposure.remedy)
      return []
    }
    guard let sequence = node.sequence else {
      refuse(node, expected: "a list of commands, such as [{key: F8, run: [kubectl, get, ns], description: list them}]")
      return []
    }
    var commands: [CustomCommand] = []
    for element in sequence {
      guard let (command, key) = command(element), isFree(command, key, keys, beside: commands) else { continue }
      commands.append(command)
    }
    return commands
  }

  /// Reads a command, and gives the node of its key; nil if something is wrong.
  private mutating func command(_ node: YAMLNode) -> (CustomCommand, key: YAMLNode)? {
    let known = problems.count
    guard let mapping = node.mapping else {
      refuse(node, expected: "a command, such as {key: F8, run: [kubectl, get, ns], description: list them}")
      return nil
    }
    var members: [CommandMember: YAMLNode] = [:]
    for (name, value) in mapping {
      if let member = name.text.flatMap({ CommandMember(rawValue: $0) }) {
        members[member] = value
      } else {
        refuse(name, expected: "one of \(CommandMember.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
    for (member, expected) in [
      (CommandMember.key, "key: a key such as F8"), (.run, "run: a list such as [kubectl, get, ns]"),
      (.description, "description: what the command does"),
    ] where members[member] == nil {
      refuse(node, found: "a command without \(member.rawValue)", expected: expected)
    }
    let key = members[.key].flatMap { self.key($0) }
    let screens = members[.on].map { self.screens($0) } ?? Registry.rowScreens.map(\.name)
    let line = members[.run].map { self.line($0) } ?? []
    let description = members[.description].flatMap { self.description($0) }
    let isConfirmed = members[.confirm].flatMap { flag($0) } ?? false
    let waits = members[.wait].flatMap { flag($0) } ?? true
    guard problems.count == known, let key, let description, let keyNode = members[.key] else { return nil }
    let command = CustomCommand(
      key: key, screens: screens, line: line, description: description, isConfirmed: isConfirmed, waits: waits)
    return (command, keyNode)
  }

  /// Refuses a key that does something else already on one of the command's screens.
  private mutating func isFree(
    _ command: CustomCommand, _ node: YAMLNode, _ keys: KeyMaps, beside others: [CustomCommand]
  ) -> Bool {
    for entry in Registry.rowScreens where command.screens.contains(entry.name) {
      let other = others.first { $0.key == command.key && $0.screens.contains(entry.name) }
      guard let use = Registry.use(of: command.key, on: entry, keys) ?? other.map({ "“\($0.description)”" }) else {
        continue
      }
      refuse(
        node, found: "\(command.key.label) for a command on \(entry.name), which is already \(use)",
        expected: "an unused key, or under `on` only screens that do not use it")
      return false
    }
    return true
  }

  private mutating func screens(_ node: YAMLNode) -> [String] {
    let names = Registry.rowScreens.map(\.name)
    let nodes = node.sequence ?? [node]
    if nodes.isEmpty { refuse(node, found: "no screen", expected: "some of \(names.joined(separator: ", "))") }
    return nodes.compactMap { name($0, among: names) }
  }

  private mutating func line(_ node: YAMLNode) -> [CommandArgument] {
    guard let nodes = node.sequence, !nodes.isEmpty else {
      let expected = "the program and its arguments as a list, such as [kubectl, get, pods, -n, \"{namespace}\"]"
      if node.sequence == nil {
        refuse(node, expected: expected)
      } else {
        refuse(node, found: "an empty list", expected: expected)
      }
      return []
    }
    let line = nodes.compactMap { argument($0) }
    if let program = line.first, line.count == nodes.count, program.hasFields || program.source.isEmpty {
      refuse(nodes[0], expected: "a program without placeholders, as no row may choose what runs")
    }
    return line
  }

  private mutating func argument(_ node: YAMLNode) -> CommandArgument? {
    guard let text = node.textUnlessNull, !text.unicodeScalars.contains("\0") else {
      refuse(node, expected: "an argument: text with placeholders such as {namespace}")
      return nil
    }
    do throws(CommandArgument.Mistake) {
      return try CommandArgument(text)
    } catch {
      let fields = RowField.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      refuse(
        node, found: "“\(error.text.prefix(60))”, which is no placeholder", expected: "one of \(fields); {{ is a brace")
      return nil
    }
  }

  private mutating func description(_ node: YAMLNode) -> String? {
    if let text = node.textUnlessNull, !text.allSatisfy(\.isWhitespace) { return text }
    refuse(node, expected: "what the command does, for the help and the palette")
    return nil
  }
}
