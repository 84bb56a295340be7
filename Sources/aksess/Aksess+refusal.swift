import AccessAnalysis
import ArgumentParser

extension Aksess {
  /// The error for words that could not be parsed because they name an unknown command; nil if they do not.
  static func refusal(of words: [String]) -> Refusal? {
    guard let typed = operand(words), typed != "help" else { return nil }
    let commands = configuration.subcommands.map { $0._commandName }
    guard !commands.contains(typed) else { return nil }
    let near = NearNames.of(typed, among: commands)
    return Refusal(
      typed, near.isEmpty ? "no such command; expected \(commands.joined(separator: ", "))" : "no such command",
      nearest: near)
  }

  /// The first word that is neither an option nor the value of one.
  private static func operand(_ words: [String]) -> String? {
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if word.utf8.first == UInt8(ascii: "-") && word != "-" {
        isValue = valued.contains(word)
      } else {
        return word
      }
    }
    return nil
  }

  /// The options before a command whose values are separate words.
  private static let valued: Set = [
    "-f", "--filename", "-n", "--namespace", "--context", "--kubeconfig", "--aks", "--theme", "--color",
  ]
}
