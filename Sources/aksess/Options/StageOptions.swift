import ArgumentParser

/// The option by which a command stages a change instead of printing it.
struct StageOptions: ParsableArguments {
  @Flag(name: .customLong("stage"), help: "Stage the changes in the draft of the source instead of printing them.")
  var isStaging = false
}
