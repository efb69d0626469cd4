namespace Network;

/// <summary>One round through the training images: a line of the report.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Loss">Average over the round, each image judged before the model learned from it.</param>
/// <param name="TrainingAccuracy">Share of the training images read correctly after the round.</param>
/// <param name="TestAccuracy">Share of the test images read correctly after the round.</param>
/// <param name="Time">Since the start.</param>
internal sealed record Epoch(int Number, double Loss, double TrainingAccuracy, double TestAccuracy, TimeSpan Time);
