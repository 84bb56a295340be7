import AccessModel
import Testing

/// How help and messages call the program.
@Suite struct ProgramNameTests {
  @Test(
    "a plugin of kubectl is called as kubectl does, except by tools",
    arguments: [
      (["/usr/bin/kubectl-aksess", "can"], "kubectl aksess"), (["kubectl-aksess"], "kubectl aksess"),
      (["/usr/bin/aksess"], "aksess"), ([], "aksess"), (["/opt/kubectl-aksess/aksess-next"], "aksess"),
      (["kubectl-aksess", "--generate-completion-script", "bash"], "aksess"),
    ])
  func names(arguments: [String], expected: String) {
    #expect(ProgramName.of(arguments) == expected)
  }
}
