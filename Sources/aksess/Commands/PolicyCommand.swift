import ArgumentParser

/// The commands about rules of one's own.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Check the access against rules of your own, in access-policy.yaml.",
    discussion: """
      The rules say who may hold at most which level where, who may never do something or alone may, and what every \
      namespace and every grant needs. Their JSON Schema for editors is printed by: schema access-policy.
      """,
    subcommands: [CheckPolicy.self])
}
