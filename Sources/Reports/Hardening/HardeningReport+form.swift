import AccessAnalysis
import AccessModel
import Manifests

extension HardeningReport {
  /// How the report is written.
  package static let form = Form<HardeningReport>([
    .constant("kind", "the kind of the document", "HardeningReview"),
    FormField("state", "the worst state of an item", .cases) { $0.assessment.state },
    FormField("cluster", "the cluster; null if its resource ID is not known", clusterForm.orNull) {
      $0.assessment.cluster
    },
    FormField("incomplete", "what is missing that could change the items", .texts) {
      $0.assessment.gaps.map(\.reason) + $0.unknownItems
    },
    FormField("items", "the checklist", itemForm.list) { $0.assessment.items },
    FormField("changes", "the changes that were asked for", changeForm.list) { $0.assessment.changes },
    FormField("guard", "whether the commands would lock administrators out", verdictForm.list) {
      $0.assessment.verdicts
    },
  ])

  private static let clusterForm = Form<ManagedClusterID>([
    .optional("subscription", "the ID of the subscription", .text) { $0.subscription },
    FormField("resourceGroup", "the resource group", .text) { $0.resourceGroup },
    FormField("name", "the name of the cluster", .text) { $0.name },
  ])

  private static let itemForm = Form<HardeningAssessment.Item>([
    FormField("id", "the same in every release, such as local-accounts", .text) { $0.id },
    FormField("title", "what is checked", .text) { $0.title },
    FormField("state", "how it is", .cases) { $0.state },
    FormField("finding", "what was found, as a clause", .text) { $0.finding },
    FormField("remarks", "further messages", .texts) { $0.remarks },
    FormField("why", "why it matters", .text) { $0.why },
    FormField("steps", "what to do, in order", stepForm.list) { $0.steps },
  ])

  private static let changeForm = Form<HardeningAssessment.Change>([
    FormField("id", "the same in every release", .text) { $0.id },
    FormField("title", "what is changed", .text) { $0.title },
    .optional("remark", "why there is no command", .text) { $0.remark },
    FormField("steps", "what to do, in order", stepForm.list) { $0.steps },
  ])

  private static let stepForm = Form<HardeningStep>([
    FormField("label", "what the step does", .text) { $0.label },
    .optional("command", "the az command; left out if the step has none", AzCommand.form) { $0.command },
  ])

  private static let verdictForm = Form<LockoutGuard.Verdict>([
    FormField("door", "the way to sign in that is changed", .text) { $0.change.name },
    FormField("isGiven", "whether the command is given", .boolean) { $0.isGiven },
    FormField("isUnknown", "whether data needed to decide is missing", .boolean) { $0.isUnknown },
    FormField("reasons", "who stays admin, or why the command is withheld", .texts) { $0.reasons },
    FormField("assumed", "the object IDs of the groups that --assume-admin vouches for", .texts) {
      $0.assumed.map(\.description)
    },
  ])
}
