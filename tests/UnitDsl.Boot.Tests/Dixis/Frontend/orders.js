export default function Orders() { return <h1>Orders of Dixis</h1>; }
