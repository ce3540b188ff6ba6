namespace Worker;

public sealed class Queue;
