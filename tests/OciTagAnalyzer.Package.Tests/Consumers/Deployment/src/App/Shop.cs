namespace App;

public sealed class Shop;
