import Foundation
import TestSupport
import Testing

/// The commands and their arguments, from the program's own description.
struct CommandHelp: Decodable {
  private let command: Command

  private struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]
    let subcommands: [Command]?
  }

  private struct Argument: Decodable, Hashable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let isOptional: Bool
    let isRepeating: Bool

    struct Name: Decodable, Hashable {
      let kind: String
      let name: String

      /// As it is typed.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    /// As it is typed, with its value.
    var label: String {
      let value = valueName.map { $0.uppercased() } ?? ""
      if kind == "positional" { return isOptional ? "[\(value)]" : value }
      let names = (names ?? []).map(\.text).joined(separator: ", ")
      return kind == "flag" ? names : "\(names) \(value)"
    }

    var row: [String] {
      ["`\(label)`", [abstract, discussion].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")]
    }
  }

  static func all() throws -> CommandHelp {
    let outcome = try Program.bash("aksess --experimental-dump-help")
    return try JSONDecoder().decode(CommandHelp.self, from: Data(outcome.output.utf8))
  }

  /// The arguments of a command in addition to the common options.
  ///
  /// - Parameter name: Of a command of another one with the name of that before it.
  func lines(of name: String) throws -> [String] {
    var command = command
    for word in name.split(separator: " ") {
      command = try #require(command.subcommands?.first { $0.commandName == word }, "there is no command \(name)")
    }
    return Tables.table(["argument", "what it means"], own(command).map(\.row))
  }

  /// The commands with such arguments.
  var names: [String] { names(below: command) }

  private func names(below command: Command) -> [String] {
    (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
      (own(command).isEmpty ? [] : [command.commandName]) + names(below: command).map { "\(command.commandName) \($0)" }
    }
  }

  private func own(_ command: Command) -> [Argument] {
    let common = Set(common)
    return command.arguments.filter { !common.contains($0) }
  }

  /// The options of the program itself, most of which its commands have too.
  var commonOptions: [String] { Tables.table(["option", "what it means"], common.map(\.row)) }

  private var common: [Argument] { command.arguments }
}
