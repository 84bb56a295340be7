import AccessAnalysis
import AccessModel

extension FindingSettings {
  /// With Microsoft's role definitions, and what Kubernetes and AKS make themselves.
  ///
  /// - Parameter exceptions: Those of the settings.
  package init(_ declared: DeclaredIdentities = DeclaredIdentities(), exceptions: [FindingException] = [], today: Day) {
    self.init(declared: declared, today: today, builtIn: AzureRoles.definitions, baseline: .builtIn)
    self.exceptions = exceptions
  }
}
